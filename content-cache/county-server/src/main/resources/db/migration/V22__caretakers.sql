-- Who may open the panel of kiosks. Kiosks get verifiers of PINs with their settings.
CREATE TABLE caretaker (
  number   TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  area     TEXT NOT NULL,  -- code of the area of whose kiosks; empty: of all
  pin_salt TEXT NOT NULL,  -- hexadecimal
  pin_hash TEXT NOT NULL   -- Argon2id, hexadecimal
);

-- The newest of what was done at a kiosk's panel that stands in the trail.
CREATE TABLE care_told (
  kiosk  TEXT PRIMARY KEY,
  number BIGINT NOT NULL,
  at     TEXT NOT NULL
);
