-- The newest file for support of each kiosk; kept for a month only. Nothing about residents is in it.
CREATE TABLE kiosk_support (
  kiosk   TEXT PRIMARY KEY,
  came_at TEXT NOT NULL,
  zip     ${blob} NOT NULL
);
