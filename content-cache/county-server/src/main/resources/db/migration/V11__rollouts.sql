-- Roll-outs of releases; one each, by the release's number.
CREATE TABLE rollout (
  sequence        BIGINT PRIMARY KEY,
  template        TEXT NOT NULL,            -- in words
  started_at      TEXT NOT NULL,
  started_by      TEXT NOT NULL,
  restores        BIGINT NOT NULL,         -- the release whose content it brings again; 0: none
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

-- What roll-outs need to know of each kiosk, as its last report says.
CREATE TABLE rollout_kiosk (
  name     TEXT PRIMARY KEY,
  at       TEXT NOT NULL,                   -- by the county's clock
  traits   BOOLEAN NOT NULL,                -- whether it tells its ring, area and tags
  ring     TEXT NOT NULL,
  area     TEXT NOT NULL,
  tags     TEXT NOT NULL,                   -- a line each
  release  BIGINT NOT NULL,                -- on its screen; 0: none
  outcome  TEXT NOT NULL,
  error    TEXT NOT NULL,
  fault    TEXT NOT NULL,                   -- the first thing of the release that it cannot show
  step     TEXT NOT NULL,                   -- of a running update
  percent  INTEGER NOT NULL                 -- of its bytes
);
