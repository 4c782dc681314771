// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/folderdialog.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

namespace dau {

namespace {

// Qt's own takes what was first completed while a path was typed ("/a" of "/a/b"), only folders that are there already, and
// making one in it needs the mouse. Here the field tells what is chosen; it names what the list selects too.
class FolderDialog : public QFileDialog
{
    Q_OBJECT
public:
    FolderDialog(QWidget *parent, const QString &title, const QString &from, bool makes)
        : QFileDialog(parent, title, from)
        , m_makes(makes)
    {
        setFileMode(QFileDialog::Directory);
        setOption(QFileDialog::ShowDirsOnly);
        setOption(QFileDialog::DontUseNativeDialog);
    }
    QString chosen() const { return m_chosen; }

protected:
    void accept() override
    {
        const auto *field = findChild<QLineEdit *>(QStringLiteral(u"fileNameEdit"));
        QString typed = field ? field->text() : QString();
        if (typed == u"~" || typed.startsWith(u"~/"))
            typed = QDir::homePath() + typed.mid(1);
        const QString path = QDir::cleanPath(directory().absoluteFilePath(typed));
        if (m_makes)
            QDir().mkpath(path);
        if (!QFileInfo(path).isDir())
            return QFileDialog::accept(); // says that it is not there
        m_chosen = path;
        done(QDialog::Accepted);
    }

private:
    bool m_makes;
    QString m_chosen;
};

QString choose(QWidget *parent, const QString &title, const QString &from, bool makes)
{
    FolderDialog dialog(parent, title, from, makes);
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : QString();
}

} // namespace

QString chooseFolder(QWidget *parent, const QString &title, const QString &from)
{
    return choose(parent, title, from, false);
}

QString chooseTargetFolder(QWidget *parent, const QString &title)
{
    return choose(parent, title, {}, true);
}

} // namespace dau

#include "folderdialog.moc"
