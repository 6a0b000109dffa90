-- What the ledger concludes from the record. All of it may be thrown away and made again (`ganket rebuild`).

-- Where the records of the newest reading of each version of an article stand.
CREATE TABLE facts (
  id text COLLATE "C" NOT NULL,
  article bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  start bigint NOT NULL,
  "end" bigint NOT NULL,
  PRIMARY KEY (article, kind, position)
);
CREATE INDEX facts_id ON facts (id);

-- Named things and figures of the newest readings, for lists over many articles.
CREATE TABLE things (
  article bigint NOT NULL,
  position bigint NOT NULL,
  fact text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  folded text COLLATE "C" NOT NULL,
  date text COLLATE "C",
  first_day text COLLATE "C" NOT NULL,
  last_day text COLLATE "C" NOT NULL,
  number bigint,
  PRIMARY KEY (article, position)
);

CREATE TABLE indicators (
  article bigint NOT NULL,
  position bigint NOT NULL,
  fact text COLLATE "C" NOT NULL,
  metric text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  low double precision NOT NULL,
  high double precision NOT NULL,
  unit text COLLATE "C" NOT NULL,
  date text COLLATE "C",
  scope text COLLATE "C",
  per text COLLATE "C",
  basis text COLLATE "C",
  qualifier text COLLATE "C",
  growth_of text COLLATE "C",
  PRIMARY KEY (article, position)
);
CREATE INDEX indicators_scope ON indicators (scope);

-- The folded words of each version of an article, parted by one space. `keys` holds them without their
-- places, cut short: an index that says where a row of words may be; whether it is there, `words` says.
-- (A tsvector with places would lose those beyond the 16,383rd word.)
CREATE TABLE article_words (
  article bigint NOT NULL PRIMARY KEY,
  words text COLLATE "C" NOT NULL,
  keys tsvector NOT NULL
);
CREATE INDEX article_words_keys ON article_words USING gin (keys);

CREATE TABLE derived_state (
  name text COLLATE "C" NOT NULL PRIMARY KEY,
  value text COLLATE "C" NOT NULL
);

-- From here on: what linking concludes. A past date's views make these tables anew, as temporary ones.

-- The versions of articles that count, one an article.
CREATE TABLE linked_articles (
  article bigint NOT NULL PRIMARY KEY,
  published_on text COLLATE "C",
  inferred bigint NOT NULL,
  story text COLLATE "C" NOT NULL
);

CREATE TABLE article_relations (
  relation text COLLATE "C" NOT NULL,
  article bigint NOT NULL,
  PRIMARY KEY (relation, article)
);
CREATE INDEX article_relations_article ON article_relations (article);

-- `link` is the linker's own conclusion (JSON); the columns have what people judged laid over it.
CREATE TABLE threads (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  relation text COLLATE "C",
  kind text COLLATE "C" NOT NULL,
  specificity text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  suggested text COLLATE "C",
  review text COLLATE "C" NOT NULL,
  grade text COLLATE "C",
  owner text COLLATE "C",
  due text COLLATE "C",
  force text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  folded text COLLATE "C" NOT NULL,
  first_said text COLLATE "C",
  last_said text COLLATE "C",
  last_day text COLLATE "C" NOT NULL,
  times bigint NOT NULL,
  articles bigint NOT NULL,
  known_since text COLLATE "C" NOT NULL,
  last_moved text COLLATE "C" NOT NULL,
  link text COLLATE "C" NOT NULL
);
CREATE INDEX threads_relation ON threads (relation, last_day DESC, id);

CREATE TABLE thread_pillars (
  thread text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  pillar text COLLATE "C" NOT NULL,
  PRIMARY KEY (thread, position)
);

CREATE TABLE thread_facts (
  article bigint NOT NULL,
  fact text COLLATE "C" NOT NULL,
  thread text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (article, fact)
);
CREATE INDEX thread_facts_thread ON thread_facts (thread, position);
CREATE INDEX thread_facts_fact ON thread_facts (fact);

CREATE TABLE encounters (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  relation text COLLATE "C",
  kind text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  date text COLLATE "C",
  first_day text COLLATE "C" NOT NULL,
  link text COLLATE "C" NOT NULL
);
CREATE INDEX encounters_relation ON encounters (relation, first_day);

CREATE TABLE persons (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  folded text COLLATE "C" NOT NULL,
  country text COLLATE "C",
  articles bigint NOT NULL,
  link text COLLATE "C" NOT NULL
);

CREATE TABLE person_articles (
  person text COLLATE "C" NOT NULL,
  article bigint NOT NULL,
  PRIMARY KEY (article, person)
);

-- For each fact that a decision named (`anchor`) the one that stands on its words today; an undo speaks of what it takes back.
CREATE TABLE decided_facts (
  relation text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  anchor text COLLATE "C" NOT NULL,
  fact text COLLATE "C" NOT NULL,
  PRIMARY KEY (fact, relation, seq, anchor)
);
CREATE INDEX decided_facts_decision ON decided_facts (relation, seq);
