-- Photographs that came by way of a phone, for a submission that may arrive later.
CREATE TABLE photo (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  number      TEXT NOT NULL,    -- of the submission
  received_at TEXT NOT NULL,
  sealed      BLOB NOT NULL,    -- picture and query code, for the county's key
  confirmed   INTEGER NOT NULL  -- whether the query code was the right one
);
CREATE INDEX photo_by_number ON photo (number);
