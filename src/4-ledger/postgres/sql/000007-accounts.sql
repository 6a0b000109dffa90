-- Who may see and judge what, where a ledger is served. None of it is part of the record, and no hash covers it.

CREATE TABLE accounts (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  role text COLLATE "C" NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
  email text COLLATE "C",
  -- argon2id, null where one signs in elsewhere alone.
  password text COLLATE "C",
  -- The issuer and subject of OpenID Connect, joined by a space.
  identity text COLLATE "C" UNIQUE,
  disabled bigint NOT NULL DEFAULT 0,
  created_at text COLLATE "C" NOT NULL
);

-- Only hashes of secrets are kept: who reads the ledger's file can sign in as nobody.
CREATE TABLE sessions (
  hash text COLLATE "C" NOT NULL PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES accounts (id),
  created_at text COLLATE "C" NOT NULL,
  expires_at text COLLATE "C" NOT NULL
);
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE tokens (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  hash text COLLATE "C" NOT NULL UNIQUE,
  account text COLLATE "C" NOT NULL REFERENCES accounts (id),
  name text COLLATE "C" NOT NULL,
  scope text COLLATE "C" NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
  created_at text COLLATE "C" NOT NULL,
  expires_at text COLLATE "C" NOT NULL
);
CREATE INDEX tokens_account ON tokens (account);

-- `restricted`: only accounts with a grant see it. `released`: everyone sees it, where the public is let in at all.
CREATE TABLE relation_rules (
  relation text COLLATE "C" NOT NULL PRIMARY KEY,
  rule text COLLATE "C" NOT NULL CHECK (rule IN ('restricted', 'released'))
);

CREATE TABLE grants (
  account text COLLATE "C" NOT NULL REFERENCES accounts (id),
  relation text COLLATE "C" NOT NULL,
  PRIMARY KEY (account, relation)
);

CREATE TABLE audit (
  seq bigint NOT NULL PRIMARY KEY,
  at text COLLATE "C" NOT NULL,
  who text COLLATE "C" NOT NULL,
  what text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL
);

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION refuse_change();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_no_update;
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_no_delete;
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_no_truncate;
