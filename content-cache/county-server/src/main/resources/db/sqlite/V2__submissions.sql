CREATE TABLE submission (
  id            INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of arrival
  number        TEXT NOT NULL UNIQUE,
  digest        TEXT NOT NULL,                     -- SHA-256 of envelope
  encapsulation TEXT NOT NULL UNIQUE,              -- HPKE's, in hexadecimal: another for every sealing
  kind          TEXT NOT NULL,
  kiosk         TEXT NOT NULL,
  key_id        TEXT NOT NULL,
  created_at    TEXT NOT NULL,                     -- by the kiosk's clock
  received_at   TEXT NOT NULL,                     -- by the county's
  receipt       BLOB NOT NULL,                     -- exactly as it was answered
  envelope      BLOB NOT NULL                      -- sealed; contents are nowhere in this database
);
