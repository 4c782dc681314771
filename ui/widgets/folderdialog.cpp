// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/folderdialog.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>

namespace dau {

namespace {

// Qt's dialog takes only folders that are there already, and making one in it needs the mouse.
class FolderDialog : public QFileDialog
{
    Q_OBJECT
public:
    FolderDialog(QWidget *parent, const QString &title)
        : QFileDialog(parent, title)
    {
        setFileMode(QFileDialog::Directory);
        setOption(QFileDialog::ShowDirsOnly);
        setOption(QFileDialog::DontUseNativeDialog);
    }

protected:
    void accept() override
    {
        if (const QString chosen = selectedFiles().value(0); !chosen.isEmpty())
            QDir().mkpath(chosen); // where it cannot be made, the dialog says that it is not there
        QFileDialog::accept();
    }
};

} // namespace

QString chooseTargetFolder(QWidget *parent, const QString &title)
{
    FolderDialog dialog(parent, title);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace dau

#include "folderdialog.moc"
