-- The name as it stood before the person corrected it; nothing where they have not.
ALTER TABLE contact ADD COLUMN name_before TEXT;
-- What a contact calls themselves in their files, where the person has corrected the name that they go by here.
ALTER TABLE contact ADD COLUMN own_name TEXT;
-- The same in a talk that is with no contact yet; empty where it had no name.
ALTER TABLE conversation ADD COLUMN name_before TEXT;
