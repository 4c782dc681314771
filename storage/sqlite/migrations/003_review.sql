-- Schema 3: what was decided about disagreements, and the guideline.

CREATE TABLE clause (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    title TEXT NOT NULL,
    text TEXT NOT NULL, -- Markdown
    at_ms INTEGER NOT NULL,
    body TEXT NOT NULL  -- all of it, as in the journal
) STRICT;

CREATE TABLE decision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    document INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    annotator INTEGER NOT NULL REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED, -- the gold layer
    unit BLOB,
    class TEXT NOT NULL,
    begin INTEGER NOT NULL, -- code points, half open
    end INTEGER NOT NULL,
    label TEXT NOT NULL,
    verdict TEXT NOT NULL,
    version INTEGER NOT NULL,
    units INTEGER NOT NULL,
    person BLOB, -- annotator.uuid; NULL: a rule
    rule TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    took_ms INTEGER NOT NULL,
    reason TEXT NOT NULL,
    clause BLOB, -- clause.uuid
    names_visible INTEGER NOT NULL,
    proposed INTEGER NOT NULL,
    supersedes BLOB, -- decision.id
    body TEXT NOT NULL -- all of it, as in the journal
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_document ON decision (document, at_ms);
