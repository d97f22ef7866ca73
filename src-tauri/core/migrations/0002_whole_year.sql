-- The whole year: the arrangement and the invitation, the shared sheet and its versions, the following up.

-- Only one of the two has the app.
ALTER TABLE conversation ADD COLUMN on_paper INTEGER NOT NULL DEFAULT 0 CHECK (on_paper IN (0, 1));
-- The day the talk was held.
ALTER TABLE conversation ADD COLUMN held TEXT;
-- Where the plan stands; follows from the sheet, its versions and their approvals.
ALTER TABLE conversation ADD COLUMN plan TEXT NOT NULL DEFAULT 'none'
    CHECK (plan IN ('none', 'draft', 'awaits_other', 'awaits_you', 'agreed', 'changed_since'));
-- When it was put in the bin; deleted for good 30 days later.
ALTER TABLE conversation ADD COLUMN binned TEXT;

CREATE TABLE arrangement (
    conversation   TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    start          TEXT,
    minutes        INTEGER NOT NULL,
    -- How many of the minutes, at the end, are set aside for the plan.
    plan_minutes   INTEGER NOT NULL,
    place          TEXT NOT NULL,
    deadline       TEXT,
    words          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The guide that the host began from, whole, and what the host changed in it.
CREATE TABLE invitation (
    conversation   TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    guide          TEXT NOT NULL,
    adaptation     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Other ids that the same talk goes by: both sides may have begun it before they met.
CREATE TABLE same_talk (
    id             TEXT PRIMARY KEY,
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What the two write together. A field that holds nothing has no text, but keeps its revision.
CREATE TABLE sheet_field (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    field          TEXT NOT NULL,
    text           TEXT NOT NULL,
    revision       INTEGER NOT NULL,
    saved          TEXT NOT NULL,
    PRIMARY KEY (conversation, field)
) STRICT, WITHOUT ROWID;

-- The other's text in a field that both changed, until the person chooses.
CREATE TABLE sheet_conflict (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    field          TEXT NOT NULL,
    theirs         TEXT NOT NULL,
    PRIMARY KEY (conversation, field)
) STRICT, WITHOUT ROWID;

-- Every version of the sheet that was sent, received, or approved on paper: exactly the text whose hash is its name.
CREATE TABLE plan_version (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    hash           BLOB NOT NULL CHECK (length(hash) = 32),
    text           TEXT NOT NULL,
    PRIMARY KEY (conversation, hash)
) STRICT, WITHOUT ROWID;

-- The versions that the sheet builds on.
CREATE TABLE sheet_head (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    hash           BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (conversation, hash)
) STRICT, WITHOUT ROWID;

-- Who has approved which version, and whether on paper. An approval may arrive before its version.
CREATE TABLE approval (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    hash           BLOB NOT NULL CHECK (length(hash) = 32),
    role           TEXT NOT NULL CHECK (role IN ('subject', 'host')),
    day            TEXT NOT NULL,
    on_paper       INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
    PRIMARY KEY (conversation, hash, role)
) STRICT, WITHOUT ROWID;

-- The days on which something in the plan falls due; they follow from the sheet. No agreement: the two look at the
-- whole plan together.
CREATE TABLE due (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    day            TEXT NOT NULL,
    agreement      TEXT
) STRICT;
CREATE INDEX due_by_day ON due (day);
CREATE INDEX due_by_conversation ON due (conversation, day);

-- When the talk began in talk mode; stays on this machine.
CREATE TABLE talk_time (
    conversation   TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    began          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Looks at the plan and at well-being through the year, each written by one of the two.
CREATE TABLE follow_up (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    id             TEXT NOT NULL,
    role           TEXT NOT NULL CHECK (role IN ('subject', 'host')),
    entry          TEXT NOT NULL,
    revision       INTEGER NOT NULL,
    -- Stays on this machine.
    kept_back      INTEGER NOT NULL CHECK (kept_back IN (0, 1)),
    saved          TEXT NOT NULL,
    PRIMARY KEY (conversation, id)
) STRICT, WITHOUT ROWID;
