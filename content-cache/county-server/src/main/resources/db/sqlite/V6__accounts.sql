-- The trail is everybody's now, not that of cases alone.
DROP TRIGGER case_step_stays;
DROP TRIGGER case_step_is_kept;
DROP INDEX case_step_by_subject;
ALTER TABLE case_step RENAME TO audit_step;
CREATE INDEX audit_step_by_subject ON audit_step (subject, id);
CREATE INDEX audit_step_by_actor ON audit_step (actor, id);

CREATE TRIGGER audit_step_stays BEFORE UPDATE ON audit_step
BEGIN SELECT RAISE(ABORT, 'steps are never changed'); END;

CREATE TRIGGER audit_step_is_kept BEFORE DELETE ON audit_step
BEGIN SELECT RAISE(ABORT, 'steps are never deleted'); END;

-- The county's staff; accounts are closed, never deleted, since the trail names them.
CREATE TABLE account (
  login        TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  unit         TEXT NOT NULL,               -- id of a unit of county.json; empty if none
  roles        TEXT NOT NULL,               -- names, separated by commas
  closed       INTEGER NOT NULL DEFAULT 0,
  password     TEXT NOT NULL,               -- Argon2id in the PHC form
  must_change  INTEGER NOT NULL,            -- the password was given by somebody else
  factor       BLOB,                        -- secret of the second factor, sealed; null if none
  factor_step  INTEGER NOT NULL DEFAULT 0,  -- the last time step whose code was used
  wrong        INTEGER NOT NULL DEFAULT 0,  -- wrong tries since the last right one
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
