-- What kiosks told of what went wrong with them, the last of each; ids as in docs/events.md.
CREATE TABLE kiosk_event (
  kiosk    TEXT NOT NULL,
  program  TEXT NOT NULL,    -- which told it
  id       TEXT NOT NULL,
  version  TEXT NOT NULL,    -- of the program
  facts    TEXT NOT NULL,    -- JSON, by name; nothing personal by its types
  first_at TEXT NOT NULL,    -- by the kiosk's clock
  last_at  TEXT NOT NULL,    -- by the kiosk's clock
  told_at  TEXT NOT NULL,    -- by ours
  severity TEXT NOT NULL,
  times    INTEGER NOT NULL,
  PRIMARY KEY (kiosk, program, id, version, facts, first_at)
);
CREATE INDEX kiosk_event_by_severity ON kiosk_event (severity, told_at);
