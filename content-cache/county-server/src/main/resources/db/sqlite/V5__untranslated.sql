-- How often pages at a kiosk showed Han in the place of Yi. Counts of one run of an app only grow.
CREATE TABLE untranslated (
  day   TEXT NOT NULL,
  kiosk TEXT NOT NULL,
  run   TEXT NOT NULL,
  unit  TEXT NOT NULL, -- the id under which translators know the text
  met   INTEGER NOT NULL,
  PRIMARY KEY (day, kiosk, run, unit)
) WITHOUT ROWID;
