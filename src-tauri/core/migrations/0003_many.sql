-- The invitation to many that is being written: one at a time, gone when it has been sent.
CREATE TABLE many_draft (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    draft          TEXT NOT NULL,
    saved          TEXT NOT NULL
) STRICT;
