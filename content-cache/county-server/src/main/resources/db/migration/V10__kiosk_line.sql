-- Kiosks that the county lets in, each by a key of its own; withdrawn, never deleted, since the
-- trail names them.
CREATE TABLE enrolment (
  kiosk        TEXT PRIMARY KEY,
  area         TEXT NOT NULL,
  place        TEXT NOT NULL,        -- id of a place's entry; empty if none
  invited_at   TEXT NOT NULL,
  code         TEXT UNIQUE,          -- HMAC-SHA-256 of the code; null if none can be used
  code_until   TEXT,
  key_id       TEXT UNIQUE,          -- of the key that it signs with; null before the first
  public_key   TEXT,                 -- Ed25519, hexadecimal
  enrolled_at  TEXT,
  withdrawn_at TEXT                  -- null while it may come in
);

-- What kiosks are told to do; each at most once.
CREATE TABLE kiosk_order (
  number      ${identity},
  kiosk       TEXT NOT NULL,
  command     TEXT NOT NULL,        -- JSON of content.order.KioskCommand
  ordered_by  TEXT NOT NULL,
  ordered_at  TEXT NOT NULL,
  expires     TEXT NOT NULL,
  outcome     TEXT,                 -- null while the kiosk has not answered
  detail      TEXT NOT NULL DEFAULT '',
  answered_at TEXT
);
CREATE INDEX kiosk_order_by_kiosk ON kiosk_order (kiosk, number);
CREATE INDEX kiosk_order_open ON kiosk_order (kiosk, number) WHERE outcome IS NULL;

-- How kiosks are set; every version stays.
CREATE TABLE kiosk_settings (
  kiosk   TEXT NOT NULL,
  version BIGINT NOT NULL,
  json    TEXT NOT NULL,            -- content.order.KioskSettings
  set_by  TEXT NOT NULL,
  set_at  TEXT NOT NULL,
  PRIMARY KEY (kiosk, version)
);
