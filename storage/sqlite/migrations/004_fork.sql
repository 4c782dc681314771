-- Schema 4: annotations worked on in two places.

CREATE TABLE fork (
    document INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    annotator INTEGER NOT NULL REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED,
    annotation BLOB NOT NULL CHECK (length(annotation) = 16),
    replica BLOB NOT NULL, -- the row of the journal with the version that does not stand
    seq INTEGER NOT NULL,
    open INTEGER NOT NULL, -- 0: one was chosen
    PRIMARY KEY (document, annotator, annotation, replica, seq)
) STRICT, WITHOUT ROWID;
