-- Mistakes and endings, and the look back. A sending or a received file whose content has been deleted keeps its row
-- with an empty payload: its hash still tells that it has been here.

-- When the receiver was asked to delete it.
ALTER TABLE sent ADD COLUMN withdrawn TEXT;

-- The name of a new host to whom the plan was handed with a code, until they answer.
ALTER TABLE conversation ADD COLUMN handed_to TEXT;

-- Agreements from before the app, written by hand in one of the talks of the same two people.
CREATE TABLE earlier_agreement (
    id             TEXT PRIMARY KEY,
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    year           INTEGER NOT NULL,
    what           TEXT NOT NULL,
    outcome        TEXT NOT NULL
) STRICT;
CREATE INDEX earlier_agreement_by_conversation ON earlier_agreement (conversation);
