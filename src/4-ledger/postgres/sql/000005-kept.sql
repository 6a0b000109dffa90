-- What people keep by a name beside the record: a brief as somebody composed it, a list as somebody filtered it.
-- The newest row of a name counts; one without a body says that it was let go. No judgement stands here, so no hash.

CREATE TABLE kept (
  seq bigint NOT NULL PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  relation text COLLATE "C",
  name text COLLATE "C" NOT NULL,
  body text COLLATE "C",
  who text COLLATE "C" NOT NULL,
  kept_at text COLLATE "C" NOT NULL
);
CREATE INDEX kept_names ON kept (kind, relation, name);

CREATE TRIGGER kept_no_update BEFORE UPDATE ON kept EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_no_delete BEFORE DELETE ON kept EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_no_truncate BEFORE TRUNCATE ON kept EXECUTE FUNCTION refuse_change();
ALTER TABLE kept ENABLE ALWAYS TRIGGER kept_no_update;
ALTER TABLE kept ENABLE ALWAYS TRIGGER kept_no_delete;
ALTER TABLE kept ENABLE ALWAYS TRIGGER kept_no_truncate;
