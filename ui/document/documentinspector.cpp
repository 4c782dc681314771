// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/documentinspector.h"

#include "model/session/attributes.h"
#include "ui/document/annotatepage.h"
#include "ui/document/attributerows.h"
#include "ui/document/factlist.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/zonenames.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace dau {

// A whole treebank may be kept with a document: its first lines say enough.
static QString beginningOf(const QString &value)
{
    constexpr qsizetype most = 300;
    return value.size() <= most ? value : value.left(most) + u'…';
}

DocumentInspector::DocumentInspector(AnnotatePage &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_labelsHeading(plainLabel({}, this))
    , m_labels(new AttributeRows(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_labelsHeading->setObjectName(QStringLiteral(u"heading"));
    m_labelsHeading->setContentsMargins(0, scaled(8), 0, 0);
    layout->addWidget(m_labelsHeading);
    layout->addWidget(m_labels);
    m_document = addPart();
    m_metadata = addPart();
    m_zones = addPart();
    m_source = addPart();
    connect(m_labels, &AttributeRows::valueWanted, this, [this](const QString &attribute, const QStringList &values) {
        if (m_page.session())
            m_page.apply(m_page.edits().setDocumentLabel(attribute, values));
        refresh();
    });
    connect(m_labels, &AttributeRows::kept, this, &DocumentInspector::left);
    connect(m_labels, &AttributeRows::left, this, &DocumentInspector::left);
    retranslate();
}

DocumentInspector::Part DocumentInspector::addPart()
{
    const Part part{plainLabel({}, this), new FactList(this)};
    part.heading->setObjectName(QStringLiteral(u"heading"));
    part.heading->setContentsMargins(0, scaled(8), 0, 0);
    layout()->addWidget(part.heading);
    layout()->addWidget(part.facts);
    return part;
}

void DocumentInspector::retranslate()
{
    m_labelsHeading->setText(tr("Labels of the document"));
    m_document.heading->setText(tr("Document"));
    m_metadata.heading->setText(tr("Metadata"));
    m_zones.heading->setText(tr("Zones"));
    m_source.heading->setText(tr("Source"));
    refresh();
}

static QString newlineName(const QString &newline)
{
    if (newline == u"mixed")
        return DocumentInspector::tr("mixed");
    if (newline == u"none")
        return DocumentInspector::tr("one line");
    return newline.toUpper();
}

static QList<FactList::Fact> zoneFacts(const Zones &zones)
{
    QMap<QString, int> counts;
    for (const Zone &zone : zones)
        ++counts[zone.kind];
    QList<FactList::Fact> facts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const bool skipped = std::ranges::any_of(zones, [&](const Zone &z) { return z.kind == it.key() && z.skipped; });
        const QString count = QLocale().toString(it.value());
        facts.append({zoneName(it.key()), skipped ? DocumentInspector::tr("%1, skipped").arg(count) : count});
    }
    return facts;
}

void DocumentInspector::refresh()
{
    const DocumentSession *session = m_page.session();
    const LabelScheme &scheme = m_page.project().scheme();
    QList<const AttributeDef *> asked;
    QList<FactList::Fact> document;
    QList<FactList::Fact> metadata;
    QList<FactList::Fact> source;
    if (session) {
        for (const QString &key : scheme.documentAttributes) {
            const AttributeDef *attribute = scheme.attribute(key);
            if (attribute && isAsked(*attribute, session->info.attributes))
                asked << attribute;
        }
        const Document &d = session->document;
        const QLocale locale;
        document = {{tr("Name"), d.name}, {tr("Title"), d.title}, {tr("Characters"), locale.toString(d.length)}};
        for (auto it = d.metadata.cbegin(); it != d.metadata.cend(); ++it)
            metadata.append({it.key(), beginningOf(it.value())});
        source = {{tr("File"), d.source},
                  {tr("Encoding"), d.byteOrderMark ? tr("%1 with a byte order mark").arg(d.encoding) : d.encoding},
                  {tr("Normal form"), d.normalForm == u"mixed" ? tr("mixed") : d.normalForm.toUpper()},
                  {tr("Line ends"), newlineName(d.newline)}};
        for (QList<FactList::Fact> *facts : {&document, &source})
            facts->removeIf([](const FactList::Fact &fact) { return fact.value.isEmpty(); });
    }
    m_labels->setRows(asked, session ? session->info.attributes : Attributes());
    m_labelsHeading->setVisible(!asked.isEmpty());
    m_document.facts->setFacts(document);
    m_metadata.facts->setFacts(metadata);
    m_zones.facts->setFacts(session ? zoneFacts(session->zones) : QList<FactList::Fact>());
    m_source.facts->setFacts(source);
    for (const Part &part : {m_document, m_metadata, m_zones, m_source})
        part.heading->setVisible(!part.facts->isHidden());
}

bool DocumentInspector::enter()
{
    return m_labels->enter();
}

void DocumentInspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
