-- Where articles come from: what was fetched or read, byte for byte, and what else was known of it. It only grows.

-- Bytes as they came, packed as Zstandard (RFC 8878), by their own SHA-256. What is the very text of an article in
-- UTF-8 is not kept twice.
CREATE TABLE originals (
  hash text COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  size bigint NOT NULL,
  packed bytea NOT NULL
);

-- One row a version of an article that came out of a file or page. `original` names its bytes: in `originals`, or
-- the article's text where that is the same.
CREATE TABLE provenance (
  seq bigint NOT NULL PRIMARY KEY,
  article bigint NOT NULL UNIQUE REFERENCES articles (seq),
  original text COLLATE "C" NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  encoding text COLLATE "C",
  author text COLLATE "C",
  hash text COLLATE "C" NOT NULL
);
CREATE INDEX provenance_original ON provenance (original);

-- How far collecting has come with a feed or an archive (JSON). No part of the record: it may be thrown away.
CREATE TABLE collecting (
  source text COLLATE "C" NOT NULL PRIMARY KEY,
  state text COLLATE "C" NOT NULL
);

CREATE TRIGGER originals_no_update BEFORE UPDATE ON originals EXECUTE FUNCTION refuse_change();
CREATE TRIGGER originals_no_delete BEFORE DELETE ON originals EXECUTE FUNCTION refuse_change();
CREATE TRIGGER originals_no_truncate BEFORE TRUNCATE ON originals EXECUTE FUNCTION refuse_change();
ALTER TABLE originals ENABLE ALWAYS TRIGGER originals_no_update;
ALTER TABLE originals ENABLE ALWAYS TRIGGER originals_no_delete;
ALTER TABLE originals ENABLE ALWAYS TRIGGER originals_no_truncate;

CREATE TRIGGER provenance_no_update BEFORE UPDATE ON provenance EXECUTE FUNCTION refuse_change();
CREATE TRIGGER provenance_no_delete BEFORE DELETE ON provenance EXECUTE FUNCTION refuse_change();
CREATE TRIGGER provenance_no_truncate BEFORE TRUNCATE ON provenance EXECUTE FUNCTION refuse_change();
ALTER TABLE provenance ENABLE ALWAYS TRIGGER provenance_no_update;
ALTER TABLE provenance ENABLE ALWAYS TRIGGER provenance_no_delete;
ALTER TABLE provenance ENABLE ALWAYS TRIGGER provenance_no_truncate;
