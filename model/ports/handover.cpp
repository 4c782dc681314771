// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/handover.h"

namespace dau {

QString toString(MergedFile::Kind kind)
{
    switch (kind) {
    case MergedFile::Kind::Package:
        return QStringLiteral(u"package");
    case MergedFile::Kind::Project:
        return QStringLiteral(u"project");
    case MergedFile::Kind::Update:
        return QStringLiteral(u"update");
    case MergedFile::Kind::Unrelated:
        return QStringLiteral(u"unrelated");
    case MergedFile::Kind::Refused:
        return QStringLiteral(u"refused");
    }
    return {};
}

Change choosing(const Fork &fork, bool other)
{
    const auto value = [](const std::optional<Annotation> &version) {
        return version ? Edit::Value(*version) : Edit::Value();
    };
    Change change;
    change.kind = QStringLiteral(u"choose");
    change.subject = fork.current ? fork.currentText : fork.otherText;
    const Edit::Value chosen = value(other ? fork.other : fork.current);
    // A deletion that stands is said by the version that it took, once more.
    if (!fork.current && !other) {
        change.edits.append({fork.document, fork.annotator, {}, value(fork.other)});
        change.edits.append({fork.document, fork.annotator, value(fork.other), value(fork.other)});
        change.edits.append({fork.document, fork.annotator, value(fork.other), {}});
        return change;
    }
    change.edits.append({fork.document, fork.annotator, value(fork.current), chosen});
    return change;
}

} // namespace dau
