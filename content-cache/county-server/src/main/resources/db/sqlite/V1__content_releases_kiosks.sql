CREATE TABLE entry (
  id           TEXT PRIMARY KEY,
  type         TEXT NOT NULL,
  title        TEXT NOT NULL,
  unit         TEXT NOT NULL,
  published_on TEXT NOT NULL,
  words        TEXT NOT NULL, -- what the console searches: title, numbers, unit, keywords
  digest       TEXT NOT NULL, -- SHA-256 of json
  json         BLOB NOT NULL, -- exactly the bytes that are published
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
  json BLOB NOT NULL
);

CREATE TABLE media (
  path   TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  length INTEGER NOT NULL
);

CREATE TABLE release (
  channel    TEXT NOT NULL,
  ring       TEXT NOT NULL,
  sequence   INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  entries    INTEGER NOT NULL,
  files      INTEGER NOT NULL,
  bytes      INTEGER NOT NULL,
  added      INTEGER NOT NULL,
  changed    INTEGER NOT NULL,
  removed    INTEGER NOT NULL,
  PRIMARY KEY (channel, ring, sequence)
);

CREATE TABLE kiosk (
  name      TEXT PRIMARY KEY,
  last_seen TEXT NOT NULL,
  release   INTEGER, -- sequence it shows; null before its first
  troubles  TEXT NOT NULL -- one per line, for the operator; empty if all is well
);
