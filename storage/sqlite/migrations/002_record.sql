-- Facts of the project that are JSON values: releases. See docs/project-file.md.

CREATE TABLE record (
    kind TEXT NOT NULL, -- 'release'
    key TEXT NOT NULL,  -- its name
    value TEXT NOT NULL, -- JSON
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
