-- What people of a served ledger are told by mail. None of it is part of the record, and no hash covers it.

CREATE TABLE mail_wishes (
  account text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES accounts (id),
  digest text COLLATE "C" NOT NULL CHECK (digest IN ('off', 'daily', 'weekly')),
  reminders bigint NOT NULL,
  language text COLLATE "C" NOT NULL CHECK (language IN ('vi', 'en')),
  -- Whoever has it can stop these mails, and do nothing else: it stands in each of them.
  stop_key text COLLATE "C" NOT NULL UNIQUE,
  -- What was known by this instant was told by a digest that arrived, or before there were any.
  told_until text COLLATE "C" NOT NULL,
  -- The days for which it was last seen to that there is a digest, and reminders.
  digest_day text COLLATE "C" NOT NULL,
  reminded_day text COLLATE "C" NOT NULL
);

-- When people last looked at the page of a relation: what was known by then is no news to them.
CREATE TABLE looks (
  account text COLLATE "C" NOT NULL REFERENCES accounts (id),
  relation text COLLATE "C" NOT NULL,
  at text COLLATE "C" NOT NULL,
  PRIMARY KEY (account, relation)
);

-- Mails to send and sent; their words are made when they go out. `handing` is noted before the first byte goes to the
-- mail server: whoever is killed after that cannot know whether it arrived, and it is `unsure`, never sent again.
CREATE TABLE mails (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES accounts (id),
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('digest', 'reminders')),
  day text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'handing', 'sent', 'unsure', 'empty', 'given-up')),
  tries bigint NOT NULL,
  next_at text COLLATE "C" NOT NULL,
  -- Who is at it, and until when nobody else takes it.
  holder text COLLATE "C",
  held_until text COLLATE "C" NOT NULL,
  answer text COLLATE "C",
  changed_at text COLLATE "C" NOT NULL
);
CREATE INDEX mails_state ON mails (state, next_at);
CREATE INDEX mails_account ON mails (account, day);
