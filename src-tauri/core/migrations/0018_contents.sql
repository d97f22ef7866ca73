-- Whether a preparation has changed since it was sent is told by what stands in it. Where either is not known, as of what was
-- sent before this, it is told by the moments.
ALTER TABLE sent ADD COLUMN content BLOB CHECK (length(content) = 32);
-- What would leave now.
ALTER TABLE conversation ADD COLUMN leaving BLOB CHECK (length(leaving) = 32);
