-- What linking keeps of the articles it has linked, so that one more is linked by what it has to do with alone: lists
-- in order of their places, each place with a body (packed as `link` is) or without. `list` is a hash of the list's
-- name. All of it may be thrown away and made again (`ganket rebuild`).
CREATE TABLE link_lists (
  list text COLLATE "C" NOT NULL,
  place text COLLATE "C" NOT NULL,
  body bytea,
  PRIMARY KEY (list, place)
);
