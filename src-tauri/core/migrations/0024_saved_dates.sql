-- Dates that were saved as a file for a calendar, as they were then.
CREATE TABLE saved_date (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    -- By this the calendar knows it again.
    uid            TEXT NOT NULL,
    event          TEXT NOT NULL,
    -- Whether it was saved as one that does not take place.
    cancelled      INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    PRIMARY KEY (conversation, uid)
) STRICT, WITHOUT ROWID;
