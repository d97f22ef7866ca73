-- A saved file is not a sent one: when the person said that they had sent it, or an answer showed it. Until now every
-- saved file counted as sent, and nobody is asked about those of years ago.
ALTER TABLE sent ADD COLUMN told TEXT;
UPDATE sent SET told = at;

-- Who does not use the app is a contact without keys. SQLite lets nobody loosen a column, so the table is made anew;
-- foreign keys are off while the schema is changed, and checked afterwards.
CREATE TABLE contact_anew (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    title          TEXT NOT NULL,
    workplace      TEXT NOT NULL,
    age_key        TEXT,
    signing_key    BLOB UNIQUE CHECK (length(signing_key) = 32),
    confirmed      TEXT,
    keys_replaced  TEXT,
    -- What a receipt to them echoes, and whether one would spare them a code.
    reply_secret   TEXT,
    receipt_due    INTEGER NOT NULL DEFAULT 0 CHECK (receipt_due IN (0, 1)),
    CHECK ((age_key IS NULL) = (signing_key IS NULL)),
    CHECK (age_key IS NOT NULL OR confirmed IS NULL)
) STRICT;
INSERT INTO contact_anew SELECT id, name, title, workplace, age_key, signing_key, confirmed, keys_replaced,
    reply_secret, receipt_due FROM contact;
DROP TABLE contact;
ALTER TABLE contact_anew RENAME TO contact;

-- The whole file's SHA-256, so that it is known again as one's own. Nothing for what was saved before.
ALTER TABLE sent ADD COLUMN file_hash BLOB CHECK (length(file_hash) = 32);
CREATE INDEX sent_by_file ON sent (file_hash) WHERE file_hash IS NOT NULL;
