-- What stood in a field before something else did, for thirty days: theirs to bring back, and never sent.
CREATE TABLE earlier_text (
    id             INTEGER PRIMARY KEY,
    -- The talk that it was written in, and goes with.
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    field          TEXT NOT NULL,
    text           TEXT NOT NULL,
    written        TEXT NOT NULL,
    replaced       TEXT NOT NULL,
    -- Whether somebody would miss it where the field's text of now stands; else it is only on the way there.
    missed         INTEGER NOT NULL CHECK (missed IN (0, 1))
) STRICT;
CREATE INDEX earlier_text_field ON earlier_text (conversation, field);
