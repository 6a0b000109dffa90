-- A relation's threads are counted in the order of an index, without sorting them: the situation of a relation and the
-- list of relations count them all at every look. What that index has, the one of those last said no longer needs.

DROP INDEX threads_relation;
CREATE INDEX threads_relation ON threads (relation, last_day DESC, id, known_since, last_moved, drifted);
CREATE INDEX threads_counted ON threads (
  relation, state, suggested, due, known_since, last_moved, drifted, weight, last_day, id
);

-- Of a relation's encounters the latest that were held, and those that are planned, are found without reading the others.
CREATE INDEX encounters_status ON encounters (relation, status, first_day DESC, id, date);
