-- A relation's threads are counted and listed from the index alone: in the table what linking concluded of each lies between.

DROP INDEX threads_relation;
CREATE INDEX threads_relation ON threads (
  relation, last_day DESC, id, state, suggested, due, known_since, last_moved, drifted, weight
);
