-- From here on one file serves both databases. Write ${blob} for bytes and ${identity} for a number
-- that counts up (it is the primary key); BIGINT for what may pass 2^31, BOOLEAN for yes and no,
-- TEXT for all else. What cannot be said for both, such as a trigger, goes into db/sqlite and
-- db/postgresql under the same name.

-- Work that one of the servers does for all, and when it was done last.
CREATE TABLE duty (
  name    TEXT PRIMARY KEY,
  done_at TEXT NOT NULL
);

-- Who is signed in to the console, at whichever server.
CREATE TABLE console_session (
  digest TEXT PRIMARY KEY, -- SHA-256 of the cookie's value, which is nowhere
  login  TEXT NOT NULL,
  factor ${blob} NOT NULL, -- secret to set a second factor up with, sealed
  since  TEXT NOT NULL,
  used   TEXT NOT NULL     -- the last request, to the minute
);
CREATE INDEX console_session_by_login ON console_session (login);
