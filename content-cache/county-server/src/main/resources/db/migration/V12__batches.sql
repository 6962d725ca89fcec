-- What one import brought as 稿件, so that it can be read and signed for together.
CREATE TABLE batch (
  id      ${identity},
  author  TEXT NOT NULL, -- login
  made_at TEXT NOT NULL,
  files   TEXT NOT NULL  -- what they are called, for lists
);
ALTER TABLE revision ADD COLUMN batch BIGINT REFERENCES batch (id);
CREATE INDEX revision_by_batch ON revision (batch, id);

-- Media that take the place of published ones once their revision is signed for.
CREATE TABLE revision_medium (
  revision        BIGINT NOT NULL REFERENCES revision (id),
  path            TEXT NOT NULL,
  digest          TEXT NOT NULL,
  length          BIGINT NOT NULL,
  replaced_digest TEXT,    -- what stood there before it was signed for; null if nothing did
  replaced_length BIGINT,
  PRIMARY KEY (revision, path)
);

-- Media that nothing signed for names: no release takes them.
ALTER TABLE media ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
