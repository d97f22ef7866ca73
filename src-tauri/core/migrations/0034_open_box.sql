-- Guides that lie in the shared folder for everybody, by the hash of what was signed: told of once, or one's own and taken back,
-- so that what brings one back there does not publish it again.
CREATE TABLE for_all (
    hash           BLOB PRIMARY KEY,
    taken_back     INTEGER NOT NULL CHECK (taken_back IN (0, 1)),
    at             TEXT NOT NULL
) STRICT, WITHOUT ROWID;
