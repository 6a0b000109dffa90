-- Whether a thread's figure or deadline is another than it was: counted and listed without unpacking every thread.
ALTER TABLE threads ADD COLUMN drifted INTEGER NOT NULL DEFAULT 0;

-- What linking concluded is made anew when the ledger is opened.
DELETE FROM derived_state WHERE name = 'linker';
