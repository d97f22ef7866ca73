-- Guides and frames as they were when they were frozen for a talk. Many talks are held under the same words: each text is kept
-- once, and goes with the last that it is of.
CREATE TABLE frozen (
    id             INTEGER PRIMARY KEY,
    hash           BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    text           TEXT NOT NULL
) STRICT;

INSERT OR IGNORE INTO frozen (hash, text) SELECT sha256(frame), frame FROM conversation;
INSERT OR IGNORE INTO frozen (hash, text) SELECT sha256(guide), guide FROM invitation;

ALTER TABLE conversation ADD COLUMN frozen_frame INTEGER REFERENCES frozen (id);
UPDATE conversation SET frozen_frame = (SELECT id FROM frozen WHERE hash = sha256(frame));
ALTER TABLE conversation DROP COLUMN frame;
ALTER TABLE conversation RENAME COLUMN frozen_frame TO frame;
CREATE INDEX conversation_by_frame ON conversation (frame);

ALTER TABLE invitation ADD COLUMN frozen_guide INTEGER REFERENCES frozen (id);
UPDATE invitation SET frozen_guide = (SELECT id FROM frozen WHERE hash = sha256(guide));
ALTER TABLE invitation DROP COLUMN guide;
ALTER TABLE invitation RENAME COLUMN frozen_guide TO guide;
CREATE INDEX invitation_by_guide ON invitation (guide);

CREATE VIEW frozen_in_use AS SELECT frame AS id FROM conversation UNION ALL SELECT guide FROM invitation;

CREATE TRIGGER frame_gone AFTER DELETE ON conversation BEGIN
    DELETE FROM frozen WHERE id = OLD.frame AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = OLD.frame);
END;
CREATE TRIGGER frame_replaced AFTER UPDATE OF frame ON conversation WHEN OLD.frame IS NOT NEW.frame BEGIN
    DELETE FROM frozen WHERE id = OLD.frame AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = OLD.frame);
END;
CREATE TRIGGER guide_gone AFTER DELETE ON invitation BEGIN
    DELETE FROM frozen WHERE id = OLD.guide AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = OLD.guide);
END;
CREATE TRIGGER guide_replaced AFTER UPDATE OF guide ON invitation WHEN OLD.guide IS NOT NEW.guide BEGIN
    DELETE FROM frozen WHERE id = OLD.guide AND NOT EXISTS (SELECT 1 FROM frozen_in_use used WHERE used.id = OLD.guide);
END;
