-- One row, written by every change to this ledger and by nothing else: who last wrote it is the ledger's revision.
CREATE TABLE ledger_revision (
  only_row boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (only_row),
  changes bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO ledger_revision (changes) VALUES (0);
