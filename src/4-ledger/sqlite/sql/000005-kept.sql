-- What people keep by a name beside the record: a brief as somebody composed it, a list as somebody filtered it.
-- The newest row of a name counts; one without a body says that it was let go. No judgement stands here, so no hash.

CREATE TABLE kept (
  seq INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  relation TEXT,
  name TEXT NOT NULL,
  body TEXT,
  who TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX kept_names ON kept (kind, relation, name);

CREATE TRIGGER kept_no_update BEFORE UPDATE ON kept
BEGIN SELECT RAISE(ABORT, 'what was kept only grows: no update of kept'); END;
CREATE TRIGGER kept_no_delete BEFORE DELETE ON kept
BEGIN SELECT RAISE(ABORT, 'what was kept only grows: no delete of kept'); END;
