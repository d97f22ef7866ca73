-- What lists of talks are found by, however many there are: what has not been read, and the talks of a year that one
-- hosts.
CREATE INDEX received_unread ON received (conversation, kind) WHERE read IS NULL;
CREATE INDEX conversation_hosted ON conversation (year, binned, with_name) WHERE role = 'host';
