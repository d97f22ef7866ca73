-- Guides in the making: what stands in the workshop, one row a guide, also after it has been published.
CREATE TABLE guide_draft (
    id             TEXT PRIMARY KEY,
    draft          TEXT NOT NULL,
    -- The id of the guide that it has been published as, if it has been.
    guide          TEXT UNIQUE,
    saved          TEXT NOT NULL
) STRICT, WITHOUT ROWID;
