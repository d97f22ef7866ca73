-- What a guide in the making has been, so that its steps can be taken back another day too; none once it is published.
ALTER TABLE guide_draft ADD COLUMN past TEXT;
