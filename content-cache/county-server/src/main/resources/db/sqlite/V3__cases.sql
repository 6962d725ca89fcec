-- What was done about a submission, step by step; never changed, never deleted.
CREATE TABLE case_step (
  id       INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of doing
  subject  TEXT NOT NULL,                     -- a submission's number, or what else was looked into
  at       TEXT NOT NULL,
  actor    TEXT NOT NULL,                     -- who, among the county's staff
  role     TEXT NOT NULL,                     -- as what
  action   TEXT NOT NULL,
  facts    TEXT NOT NULL,                     -- JSON: dates, units, codes; nothing of a resident
  note     BLOB,                              -- sealed for the county's key; null if none
  previous TEXT NOT NULL,                     -- hash of the step before, of whatever subject
  hash     TEXT NOT NULL UNIQUE               -- SHA-256 over the other fields
);
CREATE INDEX case_step_by_subject ON case_step (subject, id);

CREATE TRIGGER case_step_stays BEFORE UPDATE ON case_step
BEGIN SELECT RAISE(ABORT, 'steps are never changed'); END;

CREATE TRIGGER case_step_is_kept BEFORE DELETE ON case_step
BEGIN SELECT RAISE(ABORT, 'steps are never deleted'); END;

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
