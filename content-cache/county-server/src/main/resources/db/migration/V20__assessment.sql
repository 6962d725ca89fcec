-- Each time that a problem was there: what came again has several. It tells what there was within a
-- quarter, which the register's first and last day do not.
CREATE TABLE problem_spell (
  rule    TEXT NOT NULL,
  subject TEXT NOT NULL,
  place   TEXT NOT NULL,
  again   INTEGER NOT NULL, -- 0: the first time
  began   TEXT NOT NULL,
  ended   TEXT,             -- null while it lasts
  unit    TEXT NOT NULL,    -- of the entry when it began; empty for columns
  PRIMARY KEY (rule, subject, place, again)
);
CREATE INDEX problem_spell_by_time ON problem_spell (began);

-- What was there before counts as one time.
INSERT INTO problem_spell (rule, subject, place, again, began, ended, unit)
  SELECT p.rule, p.subject, p.place, p.again, p.first_seen, p.gone_at, coalesce(e.unit, '')
  FROM problem p
  LEFT JOIN entry e ON p.subject LIKE 'entry:%' AND e.id = substr(p.subject, 7);

-- What somebody gives a unit for an item of the quarterly score sheet.
CREATE TABLE assessment_mark (
  quarter   TEXT NOT NULL,  -- such as 2026-Q1
  unit      TEXT NOT NULL,
  item      TEXT NOT NULL,
  points    TEXT NOT NULL,  -- decimal
  remark    TEXT NOT NULL,
  login     TEXT NOT NULL,  -- who
  signature TEXT NOT NULL,  -- as the trail names them
  at        TEXT NOT NULL,
  PRIMARY KEY (quarter, unit, item)
);

-- Findings that are not held against a unit, and why.
CREATE TABLE assessment_pardon (
  quarter   TEXT NOT NULL,
  unit      TEXT NOT NULL,
  finding   TEXT NOT NULL,
  reason    TEXT NOT NULL,
  login     TEXT NOT NULL,
  signature TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (quarter, unit, finding)
);

-- What was issued (通报), as it was then; a correction is another version, nothing is changed.
CREATE TABLE assessment_issue (
  quarter   TEXT NOT NULL,
  version   INTEGER NOT NULL, -- from 1
  json      ${blob} NOT NULL,
  reason    TEXT NOT NULL,    -- of a correction; empty for the first
  signature TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (quarter, version)
);
