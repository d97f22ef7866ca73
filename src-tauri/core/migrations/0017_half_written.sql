-- Files that are being written where the person chose, as long as something may lie beside them under another name. Here lies
-- what the app was killed in: it is taken away at the next opening.
CREATE TABLE half_written (
    writing        TEXT PRIMARY KEY,
    -- As the system spells it, which need not be text.
    path           TEXT NOT NULL,
    -- Whether the new file stays; else what had the name before has it again.
    stays          INTEGER NOT NULL CHECK (stays IN (0, 1))
) STRICT, WITHOUT ROWID;
