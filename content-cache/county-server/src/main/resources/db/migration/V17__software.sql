-- Roll-outs of versions of the kiosks' software; one each, by the version's number.
CREATE TABLE software_rollout (
  sequence        BIGINT PRIMARY KEY,
  template        TEXT NOT NULL,            -- in words
  started_at      TEXT NOT NULL,
  started_by      TEXT NOT NULL,
  restores        BIGINT NOT NULL,          -- not used: versions are called back, not brought again
  plan            TEXT NOT NULL,            -- as it was signed last, JSON
  success_percent INTEGER NOT NULL,
  error_percent   INTEGER NOT NULL,
  soak_minutes    INTEGER NOT NULL,
  limit_hours     INTEGER NOT NULL,
  phase           TEXT NOT NULL,
  opened_at       TEXT NOT NULL,            -- when the group was opened that was opened last
  judged_from     TEXT NOT NULL,            -- before that, failures do not pause it
  excused         TEXT NOT NULL,            -- kiosks whose failures somebody answers for, a line each
  note            TEXT NOT NULL,            -- what happened last, and why
  noted_at        TEXT NOT NULL,
  noted_by        TEXT NOT NULL
);

-- Which version runs, JSON of content.report.KioskSoftware; empty: not told.
ALTER TABLE rollout_kiosk ADD COLUMN software TEXT NOT NULL DEFAULT '';
