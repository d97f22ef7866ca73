-- The frame and the guide in a file that was sent or taken in are kept as those of the talks are: once. What is left of the file
-- says where each stood in it. Files from before this have them whole.
ALTER TABLE sent ADD COLUMN frame INTEGER REFERENCES frozen (id);
ALTER TABLE sent ADD COLUMN frame_at INTEGER;
ALTER TABLE sent ADD COLUMN guide INTEGER REFERENCES frozen (id);
ALTER TABLE sent ADD COLUMN guide_at INTEGER;
CREATE INDEX sent_by_frame ON sent (frame) WHERE frame IS NOT NULL;
CREATE INDEX sent_by_guide ON sent (guide) WHERE guide IS NOT NULL;

ALTER TABLE received ADD COLUMN frame INTEGER REFERENCES frozen (id);
ALTER TABLE received ADD COLUMN frame_at INTEGER;
ALTER TABLE received ADD COLUMN guide INTEGER REFERENCES frozen (id);
ALTER TABLE received ADD COLUMN guide_at INTEGER;
CREATE INDEX received_by_frame ON received (frame) WHERE frame IS NOT NULL;
CREATE INDEX received_by_guide ON received (guide) WHERE guide IS NOT NULL;

DROP VIEW frozen_in_use;
CREATE VIEW frozen_in_use AS
    SELECT frame AS id FROM conversation
    UNION ALL SELECT guide FROM invitation
    UNION ALL SELECT frame FROM sent WHERE frame IS NOT NULL
    UNION ALL SELECT guide FROM sent WHERE guide IS NOT NULL
    UNION ALL SELECT frame FROM received WHERE frame IS NOT NULL
    UNION ALL SELECT guide FROM received WHERE guide IS NOT NULL;

-- A file whose content is erased has nothing frozen in it either.
CREATE TRIGGER sent_erased AFTER UPDATE OF payload ON sent WHEN length(NEW.payload) = 0 BEGIN
    UPDATE sent SET frame = NULL, frame_at = NULL, guide = NULL, guide_at = NULL WHERE id = NEW.id;
END;
CREATE TRIGGER received_erased AFTER UPDATE OF payload ON received WHEN length(NEW.payload) = 0 BEGIN
    UPDATE received SET frame = NULL, frame_at = NULL, guide = NULL, guide_at = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER frozen_in_sent_gone AFTER DELETE ON sent BEGIN
    DELETE FROM frozen WHERE id IN (OLD.frame, OLD.guide)
        AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = frozen.id);
END;
CREATE TRIGGER frozen_in_sent_replaced AFTER UPDATE OF frame, guide ON sent BEGIN
    DELETE FROM frozen WHERE id IN (OLD.frame, OLD.guide)
        AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = frozen.id);
END;
CREATE TRIGGER frozen_in_received_gone AFTER DELETE ON received BEGIN
    DELETE FROM frozen WHERE id IN (OLD.frame, OLD.guide)
        AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = frozen.id);
END;
CREATE TRIGGER frozen_in_received_replaced AFTER UPDATE OF frame, guide ON received BEGIN
    DELETE FROM frozen WHERE id IN (OLD.frame, OLD.guide)
        AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = frozen.id);
END;
