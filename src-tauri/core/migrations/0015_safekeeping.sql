-- What the vault knows of its own safekeeping. A clock may jump; these go on from where they were.
CREATE TABLE safekeeping (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    -- The number of the newest backup of this vault. Backups are ordered by it.
    backup         INTEGER NOT NULL,
    -- The newest day on which the app was used with a clock that could be believed.
    seen           TEXT,
    -- How many times in a row no backup could be made.
    failures       INTEGER NOT NULL,
    -- How many copies on this computer still hold something that has been deleted for good.
    behind         INTEGER NOT NULL
) STRICT;
INSERT INTO safekeeping SELECT 1, 0, substr(max(touched), 1, 10), 0, 0 FROM conversation;

-- What has been deleted for good, named by ids alone. All that stands here has been deleted in this very database; a
-- copy that lacks a row has not been reached yet. The rows stay: a copy may come back from elsewhere.
CREATE TABLE deletion (
    id             TEXT PRIMARY KEY,
    what           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
