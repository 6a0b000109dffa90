-- Lists over all relations come in their order from an index, without sorting every row.

CREATE INDEX threads_order ON threads (last_day DESC, id);
CREATE INDEX persons_order ON persons (articles DESC, id);
