-- What somebody remarks on a plan that they approve: it goes with their approval, and is empty for none.
ALTER TABLE approval ADD COLUMN remark TEXT NOT NULL DEFAULT '';
ALTER TABLE earlier_approval ADD COLUMN remark TEXT NOT NULL DEFAULT '';
