-- Files that belong to no talk are few among many: øvebaner from fellow leaders, words back, receipts.
CREATE INDEX received_outside_talks ON received (kind) WHERE conversation IS NULL;
CREATE INDEX sent_outside_talks ON sent (kind) WHERE conversation IS NULL;
