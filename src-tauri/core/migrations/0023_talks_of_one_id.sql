-- What one contact's files call a talk, where another's talk goes by that id already.
CREATE TABLE foreign_id (
    contact        TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    id             TEXT NOT NULL,
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    -- Whether files to them call it so too.
    in_ours        INTEGER NOT NULL CHECK (in_ours IN (0, 1)),
    PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreign_id_of_talk ON foreign_id (conversation);
