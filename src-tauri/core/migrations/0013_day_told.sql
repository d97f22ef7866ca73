-- When the file was made that told the day on which the talk was held; nothing where the person has said it themselves.
ALTER TABLE conversation ADD COLUMN held_told TEXT;
