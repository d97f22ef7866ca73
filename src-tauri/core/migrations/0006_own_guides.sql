-- Guides that the person has added: a guide of one's own under its own id, or an official wording under the id of the
-- guide that it is laid over. The file is kept exactly as it was written.
CREATE TABLE own_guide (
    id             TEXT PRIMARY KEY,
    file           TEXT NOT NULL,
    added          TEXT NOT NULL,
    -- Who sent it, if somebody did.
    contact        TEXT REFERENCES contact (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
