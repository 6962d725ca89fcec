-- Who wrote a text's translation in the console last, and what stood there before, so that somebody
-- else approves it and that it can be put back.
CREATE TABLE yi_written (
  unit          TEXT PRIMARY KEY,
  yi            TEXT NOT NULL,  -- as it was written; empty: it was taken away
  writer        TEXT NOT NULL,  -- login; empty: not known
  before_han    TEXT NOT NULL,  -- the wording that the one before belonged to
  before_yi     TEXT NOT NULL,  -- JSON of content.model.SourcedYi; empty: there was none
  before_writer TEXT NOT NULL
);
CREATE INDEX yi_written_by_writer ON yi_written (writer);
