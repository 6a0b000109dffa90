-- When the last entry of each chain was noted: no later one is noted before it, whatever the clock says meanwhile,
-- so that what was known by an instant stays what it was.
ALTER TABLE chain_heads ADD COLUMN at TEXT NOT NULL DEFAULT '';
UPDATE chain_heads SET at = (SELECT coalesce(max(added_at), '') FROM articles) WHERE chain = 'articles';
UPDATE chain_heads SET at = (SELECT coalesce(max(read_at), '') FROM readings) WHERE chain = 'readings';
UPDATE chain_heads SET at = (SELECT coalesce(max(minted_at), '') FROM thread_ids) WHERE chain = 'thread_ids';
UPDATE chain_heads SET at = (SELECT coalesce(max(decided_at), '') FROM decisions) WHERE chain LIKE 'decisions/%';

-- What linking concluded is made anew when the ledger is opened.
DELETE FROM derived_state;

-- What people corrected, by today's facts: a field with its value as JSON; a rejected record has the field ''.
CREATE TABLE corrections (
  fact TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (fact, field)
) STRICT, WITHOUT ROWID;

-- The fields of which the reader was not sure, parted by commas; how much a look at the thread is worth; and
-- whether all of it was entered by hand.
ALTER TABLE threads ADD COLUMN unsure TEXT NOT NULL DEFAULT '';
ALTER TABLE threads ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
ALTER TABLE threads ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
CREATE INDEX threads_review ON threads (review, weight, id);
