-- What linking keeps stands in fewer bytes: the names and places of lists as bytes (see linking/list-bytes.ts), and
-- bodies in another form (see linking/list-bodies.ts).
DROP TABLE link_lists;
CREATE TABLE link_lists (
  list BLOB NOT NULL,
  place BLOB NOT NULL,
  body BLOB,
  PRIMARY KEY (list, place)
) STRICT, WITHOUT ROWID;

-- What linking concluded is made anew when the ledger is opened.
DELETE FROM derived_state WHERE name = 'linker';
