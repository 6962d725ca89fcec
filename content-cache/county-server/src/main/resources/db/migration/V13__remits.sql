-- What content an account works on: ids, separated by commas; empty for all.
ALTER TABLE account ADD COLUMN remit_units TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN remit_columns TEXT NOT NULL DEFAULT '';
