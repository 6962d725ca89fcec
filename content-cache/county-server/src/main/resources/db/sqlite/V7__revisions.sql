-- 稿件: what somebody wants an entry to become, until it is signed for or given up.
CREATE TABLE revision (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  entry      TEXT NOT NULL,    -- the entry's id; there may be none yet
  kind       TEXT NOT NULL,    -- NEW, CHANGE or WITHDRAWAL
  base       TEXT NOT NULL,    -- digest of the entry that it starts from; empty if there is none
  type       TEXT NOT NULL,
  title      TEXT NOT NULL,
  unit       TEXT NOT NULL,
  author     TEXT NOT NULL,    -- login
  state      TEXT NOT NULL,
  passed     INTEGER NOT NULL, -- reviews since it was handed in
  urgent     INTEGER NOT NULL, -- signed for first, reviewed afterwards
  edition    INTEGER NOT NULL, -- counts changes: of two who write at once, the second is told
  made_at    TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  due_on     TEXT,             -- until when whoever has it now should be done
  json       BLOB NOT NULL,    -- as far as it is written; it need not be complete
  replaced   BLOB              -- the entry before it was signed for; null if there was none
);
CREATE INDEX revision_by_state ON revision (state, due_on, id);
CREATE INDEX revision_by_entry ON revision (entry, id);

-- Two at once could not both be signed for.
CREATE UNIQUE INDEX one_open_revision ON revision (entry)
  WHERE state IN ('WRITING', 'IN_REVIEW', 'TO_SIGN');

-- What was done with a revision and said of it.
CREATE TABLE revision_remark (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL REFERENCES revision (id),
  at       TEXT NOT NULL,
  actor    TEXT NOT NULL, -- login
  name     TEXT NOT NULL, -- as they were called then
  step     TEXT NOT NULL,
  words    TEXT NOT NULL
);
CREATE INDEX remark_by_revision ON revision_remark (revision, id);
