-- Whatever is being typed and not saved yet, wherever it is typed: theirs to go on with, and never sent.
CREATE TABLE begun (
    -- The form it is typed in.
    place          TEXT PRIMARY KEY,
    -- The talk that it is about, and goes with.
    conversation   TEXT REFERENCES conversation (id) ON DELETE CASCADE,
    -- What stands in the form, as the page wrote it.
    what           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
