-- Whether the county's own sign-in has let somebody in: then no second factor is asked for here.
ALTER TABLE console_session ADD COLUMN vouched BOOLEAN NOT NULL DEFAULT FALSE;
