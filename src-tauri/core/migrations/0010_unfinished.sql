-- What a person has begun to write and not finished: theirs to go on with, and never sent.

-- Day, time and deadline as they are written, where they can't be read as they stand.
ALTER TABLE invitation ADD COLUMN unread TEXT;

-- The entry of the following up that is being written.
CREATE TABLE begun_follow_up (
    conversation   TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    begun          TEXT NOT NULL
) STRICT, WITHOUT ROWID;
