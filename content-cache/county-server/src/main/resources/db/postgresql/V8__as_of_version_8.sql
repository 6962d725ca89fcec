-- What the files of db/sqlite make, up to version 8: on PostgreSQL the county begins here.
CREATE TABLE entry (
  id           TEXT PRIMARY KEY,
  type         TEXT NOT NULL,
  title        TEXT NOT NULL,
  unit         TEXT NOT NULL,
  published_on TEXT NOT NULL,
  words        TEXT NOT NULL, -- what the console searches: title, numbers, unit, keywords
  digest       TEXT NOT NULL, -- SHA-256 of json
  json         ${blob} NOT NULL, -- exactly the bytes that are published
  origin       TEXT NOT NULL, -- name of the imported file
  updated_at   TEXT NOT NULL
);
CREATE INDEX entry_by_type ON entry (type, published_on DESC, id);
CREATE INDEX entry_by_date ON entry (published_on DESC, id);

CREATE TABLE entry_column (
  entry     TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  column_id TEXT NOT NULL,
  PRIMARY KEY (entry, column_id)
);

CREATE TABLE document (
  name TEXT PRIMARY KEY, -- county.json or catalog.json
  json ${blob} NOT NULL
);

CREATE TABLE media (
  path   TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  length BIGINT NOT NULL
);

CREATE TABLE release (
  channel    TEXT NOT NULL,
  ring       TEXT NOT NULL,
  sequence   BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  entries    INTEGER NOT NULL,
  files      INTEGER NOT NULL,
  bytes      BIGINT NOT NULL,
  added      INTEGER NOT NULL,
  changed    INTEGER NOT NULL,
  removed    INTEGER NOT NULL,
  PRIMARY KEY (channel, ring, sequence)
);

CREATE TABLE kiosk (
  name      TEXT PRIMARY KEY,
  last_seen TEXT NOT NULL,
  release   BIGINT, -- sequence it shows; null before its first
  troubles  TEXT NOT NULL -- one per line, for the operator; empty if all is well
);

CREATE TABLE submission (
  id            ${identity},    -- in the order of arrival
  number        TEXT NOT NULL UNIQUE,
  digest        TEXT NOT NULL,                     -- SHA-256 of envelope
  encapsulation TEXT NOT NULL UNIQUE,              -- HPKE's, in hexadecimal: another for every sealing
  kind          TEXT NOT NULL,
  kiosk         TEXT NOT NULL,
  key_id        TEXT NOT NULL,
  created_at    TEXT NOT NULL,                     -- by the kiosk's clock
  received_at   TEXT NOT NULL,                     -- by the county's
  receipt       ${blob} NOT NULL,                  -- exactly as it was answered
  envelope      ${blob} NOT NULL                   -- sealed; contents are nowhere in this database
);

-- What lists and reports need of a case; follows from its steps.
CREATE TABLE case_file (
  number      TEXT PRIMARY KEY REFERENCES submission (number),
  state       TEXT NOT NULL,
  unit        TEXT NOT NULL,
  owner       TEXT,
  applicant   TEXT,          -- class of the annual report; null for letters
  received_on TEXT,
  due_on      TEXT,
  replied_on  TEXT,
  result      TEXT,          -- reply code of the annual report
  review      TEXT NOT NULL  -- whether the answer should be published for everybody
);
CREATE INDEX case_file_by_state ON case_file (state, due_on);

-- Wrong query codes of one day; the next day begins anew.
CREATE TABLE wrong_code (
  number TEXT NOT NULL,
  day    TEXT NOT NULL,
  times  INTEGER NOT NULL,
  PRIMARY KEY (number, day)
);

-- Photographs that came by way of a phone, for a submission that may arrive later.
CREATE TABLE photo (
  id          ${identity},
  number      TEXT NOT NULL,    -- of the submission
  received_at TEXT NOT NULL,
  sealed      ${blob} NOT NULL, -- picture and query code, for the county's key
  confirmed   BOOLEAN NOT NULL  -- whether the query code was the right one
);
CREATE INDEX photo_by_number ON photo (number);

-- How often pages at a kiosk showed Han in the place of Yi. Counts of one run of an app only grow.
CREATE TABLE untranslated (
  day   TEXT NOT NULL,
  kiosk TEXT NOT NULL,
  run   TEXT NOT NULL,
  unit  TEXT NOT NULL, -- the id under which translators know the text
  met   BIGINT NOT NULL,
  PRIMARY KEY (day, kiosk, run, unit)
);

-- What everybody did, step by step; never changed, never deleted.
CREATE TABLE audit_step (
  id       ${identity},            -- in the order of doing
  subject  TEXT NOT NULL,          -- a submission's number, or what else was looked into
  at       TEXT NOT NULL,
  actor    TEXT NOT NULL,          -- who, among the county's staff
  role     TEXT NOT NULL,          -- as what
  action   TEXT NOT NULL,
  facts    TEXT NOT NULL,          -- JSON: dates, units, codes; nothing of a resident
  note     ${blob},                -- sealed for the county's key; null if none
  previous TEXT NOT NULL,          -- hash of the step before, of whatever subject
  hash     TEXT NOT NULL UNIQUE    -- SHA-256 over the other fields
);
CREATE INDEX audit_step_by_subject ON audit_step (subject, id);
CREATE INDEX audit_step_by_actor ON audit_step (actor, id);

CREATE FUNCTION steps_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'steps are never changed or deleted'; END $$;

CREATE TRIGGER audit_step_stays BEFORE UPDATE OR DELETE ON audit_step
FOR EACH ROW EXECUTE FUNCTION steps_stay();

CREATE TRIGGER audit_step_is_kept BEFORE TRUNCATE ON audit_step
FOR EACH STATEMENT EXECUTE FUNCTION steps_stay();

-- The county's staff; accounts are closed, never deleted, since the trail names them.
CREATE TABLE account (
  login        TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  unit         TEXT NOT NULL,                  -- id of a unit of county.json; empty if none
  roles        TEXT NOT NULL,                  -- names, separated by commas
  closed       BOOLEAN NOT NULL DEFAULT FALSE,
  password     TEXT NOT NULL,                  -- Argon2id in the PHC form
  must_change  BOOLEAN NOT NULL,               -- the password was given by somebody else
  factor       ${blob},                        -- secret of the second factor, sealed; null if none
  factor_step  BIGINT NOT NULL DEFAULT 0,      -- the last time step whose code was used
  wrong        INTEGER NOT NULL DEFAULT 0,     -- wrong tries since the last right one
  locked_until TEXT,
  made_at      TEXT NOT NULL
);

-- AB 岗: who stands in for whom, from day to day.
CREATE TABLE substitution (
  absent     TEXT NOT NULL REFERENCES account (login),
  substitute TEXT NOT NULL REFERENCES account (login),
  from_day   TEXT NOT NULL,
  until_day  TEXT NOT NULL,
  PRIMARY KEY (absent, substitute, from_day)
);

-- 稿件: what somebody wants an entry to become, until it is signed for or given up.
CREATE TABLE revision (
  id         ${identity},
  entry      TEXT NOT NULL,    -- the entry's id; there may be none yet
  kind       TEXT NOT NULL,    -- NEW, CHANGE or WITHDRAWAL
  base       TEXT NOT NULL,    -- digest of the entry that it starts from; empty if there is none
  type       TEXT NOT NULL,
  title      TEXT NOT NULL,
  unit       TEXT NOT NULL,
  author     TEXT NOT NULL,    -- login
  state      TEXT NOT NULL,
  passed     INTEGER NOT NULL, -- reviews since it was handed in
  urgent     BOOLEAN NOT NULL, -- signed for first, reviewed afterwards
  edition    INTEGER NOT NULL, -- counts changes: of two who write at once, the second is told
  made_at    TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  due_on     TEXT,             -- until when whoever has it now should be done
  json       ${blob} NOT NULL, -- as far as it is written; it need not be complete
  replaced   ${blob}           -- the entry before it was signed for; null if there was none
);
CREATE INDEX revision_by_state ON revision (state, due_on, id);
CREATE INDEX revision_by_entry ON revision (entry, id);

-- Two at once could not both be signed for.
CREATE UNIQUE INDEX one_open_revision ON revision (entry)
  WHERE state IN ('WRITING', 'IN_REVIEW', 'TO_SIGN');

-- What was done with a revision and said of it.
CREATE TABLE revision_remark (
  id       ${identity},
  revision BIGINT NOT NULL REFERENCES revision (id),
  at       TEXT NOT NULL,
  actor    TEXT NOT NULL, -- login
  name     TEXT NOT NULL, -- as they were called then
  step     TEXT NOT NULL,
  words    TEXT NOT NULL
);
CREATE INDEX remark_by_revision ON revision_remark (revision, id);

-- Every scan of the whole content; its number tells what is found still from what is gone.
CREATE TABLE check_scan (
  id      ${identity},
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
  scan       BIGINT NOT NULL REFERENCES check_scan (id), -- the last that found it
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
