-- The record: what came in and what people judged. It only grows; the triggers refuse the rest.
-- Every `hash` chains its row to the one before it, so that `ganket verify` finds a row that was
-- changed, removed or put in by another program.

CREATE TABLE properties (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE texts (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  text TEXT NOT NULL
) STRICT;

-- One row a version of an article. `origin` is what makes it the same article next time:
-- the file's absolute path, the address, or the id of an NDJSON line.
CREATE TABLE articles (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  origin TEXT NOT NULL,
  text_hash TEXT NOT NULL REFERENCES texts (hash),
  title TEXT,
  publisher TEXT,
  published_on TEXT,
  url TEXT,
  source TEXT NOT NULL,
  retrieved_at TEXT NOT NULL,
  added_at TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (id, version)
) STRICT;
CREATE INDEX articles_origin ON articles (origin);
CREATE INDEX articles_text_hash ON articles (text_hash);

-- A reading belongs to a version of an article, not to a text alone: dates are read from the day of publication.
CREATE TABLE readings (
  seq INTEGER NOT NULL PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (seq),
  reader TEXT NOT NULL,
  reading TEXT NOT NULL,
  read_at TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (article, reader)
) STRICT;

CREATE TABLE decisions (
  relation TEXT NOT NULL,
  seq INTEGER NOT NULL,
  who TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  why TEXT,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (relation, seq)
) STRICT;

-- The id of a thread is minted once, from the first fact seen of it; addresses hold by this register.
CREATE TABLE thread_ids (
  seq INTEGER NOT NULL PRIMARY KEY,
  fact TEXT NOT NULL UNIQUE,
  thread TEXT NOT NULL,
  minted_at TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX thread_ids_thread ON thread_ids (thread);

-- The last link of every chain, so that rows missing at its end are seen. The one table here that moves on.
CREATE TABLE chain_heads (
  chain TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER properties_no_update BEFORE UPDATE ON properties
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of properties'); END;
CREATE TRIGGER properties_no_delete BEFORE DELETE ON properties
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of properties'); END;
CREATE TRIGGER properties_no_replace BEFORE INSERT ON properties
WHEN EXISTS (SELECT 1 FROM properties WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in properties'); END;

CREATE TRIGGER texts_no_update BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of texts'); END;
CREATE TRIGGER texts_no_delete BEFORE DELETE ON texts
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of texts'); END;
CREATE TRIGGER texts_no_replace BEFORE INSERT ON texts
WHEN EXISTS (SELECT 1 FROM texts WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in texts'); END;

CREATE TRIGGER articles_no_update BEFORE UPDATE ON articles
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of articles'); END;
CREATE TRIGGER articles_no_delete BEFORE DELETE ON articles
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of articles'); END;
CREATE TRIGGER articles_no_replace BEFORE INSERT ON articles
WHEN EXISTS (SELECT 1 FROM articles WHERE seq = NEW.seq OR (id = NEW.id AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in articles'); END;

CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of readings'); END;
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of readings'); END;
CREATE TRIGGER readings_no_replace BEFORE INSERT ON readings
WHEN EXISTS (SELECT 1 FROM readings WHERE seq = NEW.seq OR (article = NEW.article AND reader = NEW.reader))
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in readings'); END;

CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of decisions'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of decisions'); END;
CREATE TRIGGER decisions_no_replace BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE relation = NEW.relation AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in decisions'); END;

CREATE TRIGGER thread_ids_no_update BEFORE UPDATE ON thread_ids
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of thread_ids'); END;
CREATE TRIGGER thread_ids_no_delete BEFORE DELETE ON thread_ids
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of thread_ids'); END;
CREATE TRIGGER thread_ids_no_replace BEFORE INSERT ON thread_ids
WHEN EXISTS (SELECT 1 FROM thread_ids WHERE seq = NEW.seq OR fact = NEW.fact)
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in thread_ids'); END;
