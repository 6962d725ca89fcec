-- Every scan of the whole content; its number tells what is found still from what is gone.
CREATE TABLE check_scan (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,
  entries INTEGER NOT NULL   -- how many were looked at; -1: only some were
);

-- What checks found, from the first time to the last; nothing is deleted, so that what comes again
-- is known. Personal data are masked.
CREATE TABLE problem (
  rule       TEXT NOT NULL,
  subject    TEXT NOT NULL,            -- entry:ID or column:ID
  place      TEXT NOT NULL,            -- digest of rule and mark
  severity   TEXT NOT NULL,
  location   TEXT NOT NULL,            -- where, in words
  what       TEXT NOT NULL,
  advice     TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen  TEXT NOT NULL,
  scan       INTEGER NOT NULL REFERENCES check_scan (id), -- the last that found it
  gone_at    TEXT,                     -- null while it is there
  again      INTEGER NOT NULL DEFAULT 0, -- how often it came back
  PRIMARY KEY (rule, subject, place)
);
CREATE INDEX problem_by_subject ON problem (subject);

-- What an approver lets through, for exactly these bytes of the entry.
CREATE TABLE check_override (
  rule    TEXT NOT NULL,
  subject TEXT NOT NULL,
  place   TEXT NOT NULL,
  digest  TEXT NOT NULL,               -- of the entry's bytes: another content is another matter
  reason  TEXT NOT NULL,
  actor   TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (rule, subject, place, digest)
);
