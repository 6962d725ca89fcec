-- More of what a kiosk last said.
ALTER TABLE kiosk ADD COLUMN notices TEXT NOT NULL DEFAULT '';  -- what a person should know of, a line each
ALTER TABLE kiosk ADD COLUMN paper TEXT NOT NULL DEFAULT '';    -- of the receipt printer, in words; empty: not told
ALTER TABLE kiosk ADD COLUMN waiting INTEGER;                   -- submissions that wait for the line; null: not told
ALTER TABLE kiosk ADD COLUMN clock_ahead BIGINT;                -- seconds before the county's clock; null: not told
ALTER TABLE kiosk ADD COLUMN vitals TEXT NOT NULL DEFAULT '{}'; -- JSON of content.report.KioskVitals

-- When a kiosk is switched on; one that is not here always is.
CREATE TABLE kiosk_hours (
  kiosk    TEXT PRIMARY KEY,
  opens    TEXT NOT NULL,
  closes   TEXT NOT NULL,
  workdays BOOLEAN NOT NULL -- on working days only
);

-- What somebody has to see to. One that comes again soon is the same one.
CREATE TABLE alarm (
  id             ${identity},
  kiosk          TEXT NOT NULL,
  kind           TEXT NOT NULL,
  detail         TEXT NOT NULL,           -- what was wrong when it was noticed last
  noticed_at     TEXT NOT NULL,
  opened_at      TEXT,                    -- null while it may still pass
  closed_at      TEXT,                    -- null while it lasts
  times          INTEGER NOT NULL,        -- how often it has been opened
  owner          TEXT NOT NULL DEFAULT '', -- as the trail names who sees to it
  silenced_until TEXT,
  reason         TEXT NOT NULL DEFAULT '', -- why it is silent
  note           TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX alarm_lasting ON alarm (kiosk, kind) WHERE closed_at IS NULL;
