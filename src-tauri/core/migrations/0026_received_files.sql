-- The whole file's hash: one that has been taken in is known again before anybody is asked for its code.
ALTER TABLE received ADD COLUMN file_hash BLOB CHECK (file_hash IS NULL OR length(file_hash) = 32);
