-- The project file, schema 1. What the tables mean, with queries: docs/project-file.md.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE op (
    replica BLOB NOT NULL CHECK (length(replica) = 16),
    seq INTEGER NOT NULL CHECK (seq > 0),
    act INTEGER NOT NULL, -- seq of the first row of the same act
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    author BLOB,
    lamport INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('own', 'shared', 'fixed')),
    document BLOB,
    object BLOB,
    undoes_replica BLOB,
    undoes_seq INTEGER,
    subject TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON
    PRIMARY KEY (replica, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX op_order ON op (lamport, author, scope, act);
CREATE INDEX op_document ON op (document, lamport);

CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32), -- SHA-256 of the text in UTF-8
    text TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    removed INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    length INTEGER NOT NULL, -- code points
    text_hash BLOB NOT NULL,
    source_hash BLOB NOT NULL,
    source TEXT NOT NULL,
    encoding TEXT NOT NULL,
    byte_order_mark INTEGER NOT NULL,
    newline TEXT NOT NULL,
    normal_form TEXT NOT NULL,
    metadata TEXT, -- JSON
    folded TEXT NOT NULL,    -- name and title without marks, for filters
    name_key BLOB NOT NULL,  -- sort keys
    title_key BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_name ON document (name) WHERE removed = 0;
CREATE INDEX document_list ON document (id, folded) WHERE removed = 0;
CREATE INDEX document_by_name ON document (name_key) WHERE removed = 0;
CREATE INDEX document_by_title ON document (title_key) WHERE removed = 0;
CREATE INDEX document_by_length ON document (length) WHERE removed = 0;
CREATE INDEX document_by_text ON document (text_hash);
CREATE INDEX document_by_source ON document (source_hash);

CREATE TABLE zone (
    document INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    begin INTEGER NOT NULL, -- code points, half open
    end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    skipped INTEGER NOT NULL,
    PRIMARY KEY (document, begin)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotator (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    colour TEXT NOT NULL,
    annotations INTEGER NOT NULL DEFAULT 0, -- kept counters, removed documents left out
    doubts INTEGER NOT NULL DEFAULT 0,
    in_progress INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE label_count (
    annotator INTEGER NOT NULL,
    label TEXT NOT NULL,
    annotations INTEGER NOT NULL, -- kept, removed documents left out
    PRIMARY KEY (annotator, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE layer (
    document INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    annotator INTEGER NOT NULL REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL DEFAULT 'new',
    annotations INTEGER NOT NULL DEFAULT 0, -- kept counters
    doubts INTEGER NOT NULL DEFAULT 0,
    attributes TEXT, -- document labels, JSON
    sources TEXT,
    note TEXT,
    PRIMARY KEY (document, annotator)
) STRICT, WITHOUT ROWID;
CREATE INDEX layer_state ON layer (annotator, state, document);
CREATE INDEX layer_annotations ON layer (annotator, annotations, document);

CREATE TABLE string (
    id INTEGER PRIMARY KEY,
    annotator INTEGER NOT NULL,
    label TEXT NOT NULL,
    key TEXT NOT NULL, -- the annotated text in its tone-neutral spelling
    annotations INTEGER NOT NULL, -- kept counter
    UNIQUE (annotator, label, key)
) STRICT;

CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    annotator INTEGER REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: a known name, for all
    name TEXT NOT NULL,
    aliases TEXT, -- JSON
    label TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX entity_annotator ON entity (annotator);

CREATE TABLE annotation (
    document INTEGER NOT NULL,
    annotator INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    label TEXT NOT NULL,
    begin INTEGER NOT NULL, -- code points, half open; of several fragments the whole extent
    end INTEGER NOT NULL,
    fragments INTEGER NOT NULL,
    string INTEGER NOT NULL, -- string.id
    attributes TEXT, -- JSON
    sources TEXT,    -- JSON, attributes that nobody has confirmed
    entity INTEGER REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT,
    doubt INTEGER NOT NULL,
    origin TEXT NOT NULL,
    origin_detail TEXT,
    PRIMARY KEY (document, annotator, id),
    FOREIGN KEY (document, annotator) REFERENCES layer (document, annotator) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_string ON annotation (string, id);
CREATE INDEX annotation_entity ON annotation (entity) WHERE entity IS NOT NULL;

CREATE TABLE fragment (
    document INTEGER NOT NULL,
    annotator INTEGER NOT NULL,
    annotation BLOB NOT NULL,
    number INTEGER NOT NULL, -- 0, 1, ...
    begin INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (document, annotator, annotation, number),
    FOREIGN KEY (document, annotator, annotation) REFERENCES annotation (document, annotator, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
    document INTEGER NOT NULL,
    annotator INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    label TEXT NOT NULL,
    from_id BLOB NOT NULL, -- annotation.id of the same layer
    to_id BLOB NOT NULL,
    origin TEXT NOT NULL,
    origin_detail TEXT,
    PRIMARY KEY (document, annotator, id),
    FOREIGN KEY (document, annotator, from_id) REFERENCES annotation (document, annotator, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, annotator, to_id) REFERENCES annotation (document, annotator, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
    name TEXT PRIMARY KEY, -- documents: those not removed
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scheme (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    json TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
