-- Files that were laid in the shared folder. A row outlives its sending, so that what lies there still can be taken away.
CREATE TABLE posted (
    sent           TEXT PRIMARY KEY,
    -- Where, as the system spells it, which need not be text.
    path           TEXT NOT NULL,
    at             TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Whose files were taken in from the shared folder and are to be told so there.
CREATE TABLE receipt_owed (
    contact        TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
