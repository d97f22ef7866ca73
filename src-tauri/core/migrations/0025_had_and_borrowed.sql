-- When a file of its receiver's showed that they have it; that it was sent, its sender may only have said.
ALTER TABLE sent ADD COLUMN had TEXT;

-- Agreements that were taken over from a colleague. By themselves they are no sign that the talk has been held.
CREATE TABLE borrowed_agreement (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    agreement      TEXT NOT NULL,
    PRIMARY KEY (conversation, agreement)
) STRICT, WITHOUT ROWID;
