-- Keys that the vault was under before it got a new one, as long as a copy may still be under one of them.
CREATE TABLE earlier_key (
    key            BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
