-- How kiosks are used, without persons. Counts of one run of an app only grow.
CREATE TABLE usage_count (
  day     TEXT NOT NULL,
  kiosk   TEXT NOT NULL,
  run     TEXT NOT NULL,
  item    TEXT NOT NULL, -- what was counted, such as page/column
  counted BIGINT NOT NULL,
  PRIMARY KEY (day, kiosk, run, item)
);
