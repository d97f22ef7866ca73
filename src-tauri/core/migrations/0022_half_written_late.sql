-- Whether what lies beside a file could once not be reached, as on a drive that was away: whatever has the file's name by the next
-- time may have been put there since.
ALTER TABLE half_written ADD COLUMN late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1));
