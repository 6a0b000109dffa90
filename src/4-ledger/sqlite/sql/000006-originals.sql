-- Where articles come from: what was fetched or read, byte for byte, and what else was known of it. It only grows.

-- Bytes as they came, packed as Zstandard (RFC 8878), by their own SHA-256. What is the very text of an article in
-- UTF-8 is not kept twice.
CREATE TABLE originals (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  size INTEGER NOT NULL,
  packed BLOB NOT NULL
) STRICT;

-- One row a version of an article that came out of a file or page. `original` names its bytes: in `originals`, or
-- the article's text where that is the same.
CREATE TABLE provenance (
  seq INTEGER NOT NULL PRIMARY KEY,
  article INTEGER NOT NULL UNIQUE REFERENCES articles (seq),
  original TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT,
  author TEXT,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX provenance_original ON provenance (original);

-- How far collecting has come with a feed or an archive (JSON). No part of the record: it may be thrown away.
CREATE TABLE collecting (
  source TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL
) STRICT;

CREATE TRIGGER originals_no_update BEFORE UPDATE ON originals
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of originals'); END;
CREATE TRIGGER originals_no_delete BEFORE DELETE ON originals
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of originals'); END;
CREATE TRIGGER originals_no_replace BEFORE INSERT ON originals
WHEN EXISTS (SELECT 1 FROM originals WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in originals'); END;

CREATE TRIGGER provenance_no_update BEFORE UPDATE ON provenance
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of provenance'); END;
CREATE TRIGGER provenance_no_delete BEFORE DELETE ON provenance
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of provenance'); END;
CREATE TRIGGER provenance_no_replace BEFORE INSERT ON provenance
WHEN EXISTS (SELECT 1 FROM provenance WHERE seq = NEW.seq OR article = NEW.article)
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in provenance'); END;
