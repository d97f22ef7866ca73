-- Where a talk's plan was filed (journaliseret), and when.
CREATE TABLE filed (
    conversation   TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    day            TEXT NOT NULL,
    record         TEXT NOT NULL
) STRICT, WITHOUT ROWID;
