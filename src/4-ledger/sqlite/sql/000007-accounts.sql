-- Who may see and judge what, where a ledger is served. None of it is part of the record, and no hash covers it.

CREATE TABLE accounts (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
  email TEXT,
  -- argon2id, null where one signs in elsewhere alone.
  password TEXT,
  -- The issuer and subject of OpenID Connect, joined by a space.
  identity TEXT UNIQUE,
  disabled INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
) STRICT;

-- Only hashes of secrets are kept: who reads the ledger's file can sign in as nobody.
CREATE TABLE sessions (
  hash TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE tokens (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX tokens_account ON tokens (account);

-- `restricted`: only accounts with a grant see it. `released`: everyone sees it, where the public is let in at all.
CREATE TABLE relation_rules (
  relation TEXT NOT NULL PRIMARY KEY,
  rule TEXT NOT NULL CHECK (rule IN ('restricted', 'released'))
) STRICT;

CREATE TABLE grants (
  account TEXT NOT NULL REFERENCES accounts (id),
  relation TEXT NOT NULL,
  PRIMARY KEY (account, relation)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  seq INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the record only grows: no update of audit'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the record only grows: no delete of audit'); END;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the record only grows: no replacing in audit'); END;
