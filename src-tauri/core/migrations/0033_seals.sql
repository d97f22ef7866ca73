-- Preparations that are handed in sealed. The host's offer goes with when and where the talk is.
ALTER TABLE arrangement ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));
-- What the one who is invited says to it.
CREATE TABLE seal_answer (
    conversation   TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    wanted         INTEGER NOT NULL CHECK (wanted IN (0, 1))
) STRICT, WITHOUT ROWID;
-- One's own, by the sending of the preparation that is in it.
CREATE TABLE own_seal (
    sent           TEXT PRIMARY KEY REFERENCES sent (id) ON DELETE CASCADE,
    -- The hash of what was signed around it: by that the other names it.
    sealed         BLOB NOT NULL UNIQUE CHECK (length(sealed) = 32),
    key            TEXT NOT NULL,
    -- When the key was first given, and for what of the other's.
    given          TEXT,
    held           BLOB CHECK (held IS NULL OR length(held) = 32),
    given_up       INTEGER NOT NULL DEFAULT 0 CHECK (given_up IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX own_seal_not_given ON own_seal (sent) WHERE given IS NULL;
-- Of a preparation that came sealed: the hash of what was signed around it.
ALTER TABLE received ADD COLUMN from_seal BLOB CHECK (from_seal IS NULL OR length(from_seal) = 32);
