-- Where somebody signed in, with which program, and when the session was last used; empty for those begun before.
ALTER TABLE sessions ADD COLUMN address text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN program text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN seen_at text COLLATE "C" NOT NULL DEFAULT '';
