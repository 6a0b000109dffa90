-- Readings and the conclusions of linking are kept packed (see packing.ts): the same JSON in a fifth of the room.
-- Readings kept so far stay the bytes that they are. Their table is made anew, as SQLite changes no column's type.

CREATE TABLE readings_anew (
  seq INTEGER NOT NULL PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (seq),
  reader TEXT NOT NULL,
  reading BLOB NOT NULL,
  read_at TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (article, reader)
) STRICT;
INSERT INTO readings_anew SELECT seq, article, reader, CAST(reading AS BLOB), read_at, hash FROM readings;
DROP TABLE readings;
ALTER TABLE readings_anew RENAME TO readings;

CREATE TRIGGER readings_no_update BEFORE UPDATE ON readings
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of readings'); END;
CREATE TRIGGER readings_no_delete BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of readings'); END;
CREATE TRIGGER readings_no_replace BEFORE INSERT ON readings
WHEN EXISTS (SELECT 1 FROM readings WHERE seq = NEW.seq OR (article = NEW.article AND reader = NEW.reader))
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in readings'); END;

-- What linking concluded is made anew when the ledger is opened.
DELETE FROM derived_state;
DROP TABLE threads;
DROP TABLE encounters;
DROP TABLE persons;

-- `link` is the linker's own conclusion (packed JSON); the columns have what people judged laid over it.
CREATE TABLE threads (
  id TEXT NOT NULL PRIMARY KEY,
  relation TEXT,
  kind TEXT NOT NULL,
  specificity TEXT NOT NULL,
  state TEXT NOT NULL,
  suggested TEXT,
  review TEXT NOT NULL,
  grade TEXT,
  owner TEXT,
  due TEXT,
  force TEXT NOT NULL,
  action TEXT NOT NULL,
  folded TEXT NOT NULL,
  first_said TEXT,
  last_said TEXT,
  last_day TEXT NOT NULL,
  times INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  known_since TEXT NOT NULL,
  last_moved TEXT NOT NULL,
  link BLOB NOT NULL
) STRICT;
CREATE INDEX threads_relation ON threads (relation, last_day, id);

CREATE TABLE encounters (
  id TEXT NOT NULL PRIMARY KEY,
  relation TEXT,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  first_day TEXT NOT NULL,
  link BLOB NOT NULL
) STRICT;
CREATE INDEX encounters_relation ON encounters (relation, first_day);

CREATE TABLE persons (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  country TEXT,
  articles INTEGER NOT NULL,
  link BLOB NOT NULL
) STRICT;
