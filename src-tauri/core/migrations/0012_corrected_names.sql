-- What a contact calls themselves in their files, where the person has corrected the name that they go by here.
ALTER TABLE contact ADD COLUMN own_name TEXT;
-- Whether the person has corrected the other's name in a talk that is with no contact yet.
ALTER TABLE conversation ADD COLUMN name_corrected INTEGER NOT NULL DEFAULT 0 CHECK (name_corrected IN (0, 1));
