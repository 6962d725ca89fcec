-- What a text's recording was before the one that it has now, so that it can be put back.
CREATE TABLE voice_before (
  unit     TEXT NOT NULL,
  language TEXT NOT NULL,
  clip     TEXT NOT NULL,  -- JSON of content.model.Voice.Clip; empty: there was none
  digest   TEXT NOT NULL,  -- of its file
  length   BIGINT NOT NULL,
  PRIMARY KEY (unit, language)
);

-- Links of the content that did not answer when they were tried last; one that answers has no row.
CREATE TABLE link_failure (
  link      TEXT PRIMARY KEY,
  first_day TEXT NOT NULL,  -- since when it has not answered
  last_day  TEXT NOT NULL,  -- when it was tried last
  trouble   TEXT NOT NULL   -- county.checking.link.LinkTrouble
);
