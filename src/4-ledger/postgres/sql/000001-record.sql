-- The record: what came in and what people judged. It only grows; the triggers refuse the rest.
-- Every `hash` chains its row to the one before it, so that `ganket verify` finds a row that was
-- changed, removed or put in by another program.
--
-- Words sort by their bytes (COLLATE "C"), so that lists come in the same order on every machine.

-- The numbered files that made this schema.
CREATE TABLE schema_steps (
  number bigint NOT NULL PRIMARY KEY
);

CREATE TABLE properties (
  name text COLLATE "C" NOT NULL PRIMARY KEY,
  value text COLLATE "C" NOT NULL
);

CREATE TABLE texts (
  hash text COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  text text COLLATE "C" NOT NULL
);

-- One row a version of an article. `origin` is what makes it the same article next time:
-- the file's absolute path, the address, or the id of an NDJSON line.
CREATE TABLE articles (
  seq bigint NOT NULL PRIMARY KEY,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  origin text COLLATE "C" NOT NULL,
  text_hash text COLLATE "C" NOT NULL REFERENCES texts (hash),
  title text COLLATE "C",
  publisher text COLLATE "C",
  published_on text COLLATE "C",
  url text COLLATE "C",
  source text COLLATE "C" NOT NULL,
  retrieved_at text COLLATE "C" NOT NULL,
  added_at text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  UNIQUE (id, version)
);
-- By hash: an address may be longer than an ordinary index takes.
CREATE INDEX articles_origin ON articles USING hash (origin);
CREATE INDEX articles_text_hash ON articles (text_hash);

-- A reading belongs to a version of an article, not to a text alone: dates are read from the day of publication.
CREATE TABLE readings (
  seq bigint NOT NULL PRIMARY KEY,
  article bigint NOT NULL REFERENCES articles (seq),
  reader text COLLATE "C" NOT NULL,
  reading text COLLATE "C" NOT NULL,
  read_at text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  UNIQUE (article, reader)
);

CREATE TABLE decisions (
  relation text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  who text COLLATE "C" NOT NULL,
  decided_at text COLLATE "C" NOT NULL,
  why text COLLATE "C",
  kind text COLLATE "C" NOT NULL,
  body text COLLATE "C" NOT NULL,
  prev_hash text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (relation, seq)
);

-- The id of a thread is minted once, from the first fact seen of it; addresses hold by this register.
CREATE TABLE thread_ids (
  seq bigint NOT NULL PRIMARY KEY,
  fact text COLLATE "C" NOT NULL UNIQUE,
  thread text COLLATE "C" NOT NULL,
  minted_at text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL
);
CREATE INDEX thread_ids_thread ON thread_ids (thread);

-- The last link of every chain, so that rows missing at its end are seen. The one table here that moves on.
CREATE TABLE chain_heads (
  chain text COLLATE "C" NOT NULL PRIMARY KEY,
  seq bigint NOT NULL,
  hash text COLLATE "C" NOT NULL
);

-- For each statement, not each row: even a change that would touch nothing is refused.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record only grows: no % of %', lower(TG_OP), TG_TABLE_NAME;
END
$$;

CREATE TRIGGER properties_no_update BEFORE UPDATE ON properties EXECUTE FUNCTION refuse_change();
CREATE TRIGGER properties_no_delete BEFORE DELETE ON properties EXECUTE FUNCTION refuse_change();
CREATE TRIGGER properties_no_truncate BEFORE TRUNCATE ON properties EXECUTE FUNCTION refuse_change();
ALTER TABLE properties ENABLE ALWAYS TRIGGER properties_no_update;
ALTER TABLE properties ENABLE ALWAYS TRIGGER properties_no_delete;
ALTER TABLE properties ENABLE ALWAYS TRIGGER properties_no_truncate;

CREATE TRIGGER texts_no_update BEFORE UPDATE ON texts EXECUTE FUNCTION refuse_change();
CREATE TRIGGER texts_no_delete BEFORE DELETE ON texts EXECUTE FUNCTION refuse_change();
CREATE TRIGGER texts_no_truncate BEFORE TRUNCATE ON texts EXECUTE FUNCTION refuse_change();
ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_no_update;
ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_no_delete;
ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_no_truncate;

CREATE TRIGGER articles_no_update BEFORE UPDATE ON articles EXECUTE FUNCTION refuse_change();
CREATE TRIGGER articles_no_delete BEFORE DELETE ON articles EXECUTE FUNCTION refuse_change();
CREATE TRIGGER articles_no_truncate BEFORE TRUNCATE ON articles EXECUTE FUNCTION refuse_change();
ALTER TABLE articles ENABLE ALWAYS TRIGGER articles_no_update;
ALTER TABLE articles ENABLE ALWAYS TRIGGER articles_no_delete;
ALTER TABLE articles ENABLE ALWAYS TRIGGER articles_no_truncate;

CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER readings_no_truncate BEFORE TRUNCATE ON readings EXECUTE FUNCTION refuse_change();
ALTER TABLE readings ENABLE ALWAYS TRIGGER readings_no_update;
ALTER TABLE readings ENABLE ALWAYS TRIGGER readings_no_delete;
ALTER TABLE readings ENABLE ALWAYS TRIGGER readings_no_truncate;

CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions EXECUTE FUNCTION refuse_change();
ALTER TABLE decisions ENABLE ALWAYS TRIGGER decisions_no_update;
ALTER TABLE decisions ENABLE ALWAYS TRIGGER decisions_no_delete;
ALTER TABLE decisions ENABLE ALWAYS TRIGGER decisions_no_truncate;

CREATE TRIGGER thread_ids_no_update BEFORE UPDATE ON thread_ids EXECUTE FUNCTION refuse_change();
CREATE TRIGGER thread_ids_no_delete BEFORE DELETE ON thread_ids EXECUTE FUNCTION refuse_change();
CREATE TRIGGER thread_ids_no_truncate BEFORE TRUNCATE ON thread_ids EXECUTE FUNCTION refuse_change();
ALTER TABLE thread_ids ENABLE ALWAYS TRIGGER thread_ids_no_update;
ALTER TABLE thread_ids ENABLE ALWAYS TRIGGER thread_ids_no_delete;
ALTER TABLE thread_ids ENABLE ALWAYS TRIGGER thread_ids_no_truncate;
