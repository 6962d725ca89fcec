-- What a text's recording was before the one that it has now, so that it can be put back.
CREATE TABLE voice_before (
  unit     TEXT NOT NULL,
  language TEXT NOT NULL,
  clip     TEXT NOT NULL,  -- JSON of content.model.Voice.Clip; empty: there was none
  digest   TEXT NOT NULL,  -- of its file
  length   BIGINT NOT NULL,
  PRIMARY KEY (unit, language)
);
