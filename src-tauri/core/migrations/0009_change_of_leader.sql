-- Change of leader: who was the host before, and until when. The order is that of the rows.
CREATE TABLE earlier_host (
    id             INTEGER PRIMARY KEY,
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    contact        TEXT REFERENCES contact (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    until          TEXT NOT NULL
) STRICT;
CREATE INDEX earlier_host_by_conversation ON earlier_host (conversation);

-- What an earlier host approved: an approval belongs to the one who gave it, and stays with them.
CREATE TABLE earlier_approval (
    host           INTEGER NOT NULL REFERENCES earlier_host (id) ON DELETE CASCADE,
    hash           BLOB NOT NULL CHECK (length(hash) = 32),
    day            TEXT NOT NULL,
    on_paper       INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
    PRIMARY KEY (host, hash)
) STRICT, WITHOUT ROWID;
