-- Everything a person keeps. Times are RFC 3339 in UTC; ids are version 7 UUIDs as text.

CREATE TABLE person (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    name           TEXT NOT NULL,
    title          TEXT NOT NULL DEFAULT '',
    workplace      TEXT NOT NULL DEFAULT '',
    age_key        TEXT NOT NULL,
    signing_key    BLOB NOT NULL CHECK (length(signing_key) = 32)
) STRICT;

CREATE TABLE setting (
    name           TEXT PRIMARY KEY,
    value          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    title          TEXT NOT NULL,
    workplace      TEXT NOT NULL,
    age_key        TEXT NOT NULL,
    signing_key    BLOB NOT NULL UNIQUE CHECK (length(signing_key) = 32),
    confirmed      TEXT,
    keys_replaced  TEXT,
    -- What a receipt to them echoes, and whether one would spare them a code.
    reply_secret   TEXT,
    receipt_due    INTEGER NOT NULL DEFAULT 0 CHECK (receipt_due IN (0, 1))
) STRICT;

CREATE TABLE retired_key (
    contact        TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    age_key        TEXT NOT NULL,
    signing_key    BLOB NOT NULL,
    retired        TEXT NOT NULL
) STRICT;

CREATE TABLE conversation (
    id             TEXT PRIMARY KEY,
    role           TEXT NOT NULL CHECK (role IN ('subject', 'host')),
    year           INTEGER NOT NULL,
    family         TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('lus', 'mus')),
    guide_title    TEXT NOT NULL,
    own_questions  INTEGER NOT NULL,
    frame          TEXT NOT NULL,
    with_name      TEXT NOT NULL,
    contact        TEXT REFERENCES contact (id),
    -- When something that can be sent last changed; private notes don't count.
    changed        TEXT NOT NULL,
    touched        TEXT NOT NULL
) STRICT;
CREATE INDEX conversation_by_year ON conversation (year DESC, touched DESC);

CREATE TABLE answer (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    question       TEXT NOT NULL,
    answer         TEXT NOT NULL,
    -- Whether it counts as one of the own questions answered or left open.
    counts         INTEGER NOT NULL CHECK (counts IN (0, 1)),
    revision       INTEGER NOT NULL,
    saved          TEXT NOT NULL,
    PRIMARY KEY (conversation, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE words (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    field          TEXT NOT NULL,
    text           TEXT NOT NULL,
    revision       INTEGER NOT NULL,
    saved          TEXT NOT NULL,
    PRIMARY KEY (conversation, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE priorities (
    conversation   TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    priorities     TEXT NOT NULL,
    revision       INTEGER NOT NULL,
    saved          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Private notes have a table of their own that nothing which leaves is ever built from.
CREATE TABLE private_note (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    theme          TEXT NOT NULL,
    text           TEXT NOT NULL,
    revision       INTEGER NOT NULL,
    saved          TEXT NOT NULL,
    PRIMARY KEY (conversation, theme)
) STRICT, WITHOUT ROWID;

-- Parts that the person has chosen to send or hold back, where that differs from the rule.
CREATE TABLE part_choice (
    conversation   TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    part           TEXT NOT NULL,
    included       INTEGER NOT NULL CHECK (included IN (0, 1)),
    PRIMARY KEY (conversation, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE sent (
    id             TEXT PRIMARY KEY,
    conversation   TEXT REFERENCES conversation (id) ON DELETE CASCADE,
    contact        TEXT REFERENCES contact (id),
    kind           TEXT NOT NULL,
    to_name        TEXT NOT NULL,
    file_name      TEXT NOT NULL,
    at             TEXT NOT NULL,
    code           TEXT,
    reply_secret   TEXT,
    answered       TEXT,
    hash           BLOB NOT NULL,
    payload        BLOB NOT NULL
) STRICT;
CREATE INDEX sent_by_conversation ON sent (conversation, at);

CREATE TABLE received (
    id             TEXT PRIMARY KEY,
    conversation   TEXT REFERENCES conversation (id) ON DELETE CASCADE,
    contact        TEXT NOT NULL REFERENCES contact (id),
    kind           TEXT NOT NULL,
    created        TEXT NOT NULL,
    taken_in       TEXT NOT NULL,
    read           TEXT,
    hash           BLOB NOT NULL UNIQUE,
    based_on       TEXT NOT NULL,
    payload        BLOB NOT NULL
) STRICT;
CREATE INDEX received_by_conversation ON received (conversation, created);
