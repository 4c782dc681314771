// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/firstwindow.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtNetwork/QLocalSocket>

namespace dau {

static constexpr int patience = 300; // ms

// The same for every way of naming the file.
static QString socketName(const QString &file)
{
    const QByteArray path = QFileInfo(file).canonicalFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral(u"dau-") + QString::fromLatin1(hash);
}

FirstWindow::FirstWindow(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->deleteLater();
            Q_EMIT raiseWanted();
        }
    });
}

bool FirstWindow::raiseOther(const QString &file)
{
    if (!QFileInfo::exists(file))
        return false;
    QLocalSocket socket;
    socket.connectToServer(socketName(file));
    return socket.waitForConnected(patience);
}

void FirstWindow::answerFor(const QString &file)
{
    m_server.close();
    if (file.isEmpty())
        return;
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(socketName(file))) {
        // Left behind by a program that was killed: nobody answered there.
        QLocalServer::removeServer(socketName(file));
        m_server.listen(socketName(file));
    }
}

} // namespace dau
