-- What a contact calls themselves in their newest file, where they are known here as something else. It changes nothing
-- until the person says so; where they keep what they know, the same is not proposed again.
CREATE TABLE proposal (
    contact        TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    title          TEXT NOT NULL,
    workplace      TEXT NOT NULL,
    declined       INTEGER NOT NULL DEFAULT 0 CHECK (declined IN (0, 1))
) STRICT;
