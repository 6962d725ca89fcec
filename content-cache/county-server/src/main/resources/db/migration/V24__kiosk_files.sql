-- The newest file of each kind that a kiosk has sent: pictures of its screen, kept for days, and files
-- for support, kept for weeks. Nothing about residents is in them.
CREATE TABLE kiosk_file (
  kiosk   TEXT NOT NULL,
  kind    TEXT NOT NULL,    -- PICTURE, SUPPORT
  came_at TEXT NOT NULL,
  content ${blob} NOT NULL,
  PRIMARY KEY (kiosk, kind)
);
INSERT INTO kiosk_file (kiosk, kind, came_at, content)
SELECT kiosk, 'PICTURE', taken_at, image FROM kiosk_picture;
DROP TABLE kiosk_picture;
