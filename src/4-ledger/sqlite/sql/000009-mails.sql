-- What people of a served ledger are told by mail. None of it is part of the record, and no hash covers it.

CREATE TABLE mail_wishes (
  account TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
  digest TEXT NOT NULL CHECK (digest IN ('off', 'daily', 'weekly')),
  reminders INTEGER NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
  -- Whoever has it can stop these mails, and do nothing else: it stands in each of them.
  stop_key TEXT NOT NULL UNIQUE,
  -- What was known by this instant was told by a digest that arrived, or before there were any.
  told_until TEXT NOT NULL,
  -- The days for which it was last seen to that there is a digest, and reminders.
  digest_day TEXT NOT NULL,
  reminded_day TEXT NOT NULL
) STRICT;

-- When people last looked at the page of a relation: what was known by then is no news to them.
CREATE TABLE looks (
  account TEXT NOT NULL REFERENCES accounts (id),
  relation TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (account, relation)
) STRICT, WITHOUT ROWID;

-- Mails to send and sent; their words are made when they go out. `handing` is noted before the first byte goes to the
-- mail server: whoever is killed after that cannot know whether it arrived, and it is `unsure`, never sent again.
CREATE TABLE mails (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('digest', 'reminders')),
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'handing', 'sent', 'unsure', 'empty', 'given-up')),
  tries INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  -- Who is at it, and until when nobody else takes it.
  holder TEXT,
  held_until TEXT NOT NULL,
  answer TEXT,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX mails_state ON mails (state, next_at);
CREATE INDEX mails_account ON mails (account, day);
