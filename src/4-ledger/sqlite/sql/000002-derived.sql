-- What the ledger concludes from the record. All of it may be thrown away and made again (`ganket rebuild`).

-- Where the records of the newest reading of each version of an article stand.
CREATE TABLE facts (
  id TEXT NOT NULL,
  article INTEGER NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, kind, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_id ON facts (id);

-- Named things and figures of the newest readings, for lists over many articles.
CREATE TABLE things (
  article INTEGER NOT NULL,
  position INTEGER NOT NULL,
  fact TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  date TEXT,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  number INTEGER,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicators (
  article INTEGER NOT NULL,
  position INTEGER NOT NULL,
  fact TEXT NOT NULL,
  metric TEXT NOT NULL,
  kind TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  unit TEXT NOT NULL,
  date TEXT,
  scope TEXT,
  per TEXT,
  basis TEXT,
  qualifier TEXT,
  growth_of TEXT,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicators_scope ON indicators (scope, metric);

-- The folded words of each version of an article; rowid is articles.seq.
CREATE VIRTUAL TABLE article_words USING fts5 (folded, content = '', detail = full, tokenize = "unicode61 remove_diacritics 0");

CREATE TABLE derived_state (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- From here on: what linking concludes. A past date's views make these tables anew, as temporary ones.

-- The versions of articles that count, one an article.
CREATE TABLE linked_articles (
  article INTEGER NOT NULL PRIMARY KEY,
  published_on TEXT,
  inferred INTEGER NOT NULL,
  story TEXT NOT NULL
) STRICT;

CREATE TABLE article_relations (
  relation TEXT NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (relation, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_relations_article ON article_relations (article);

-- `link` is the linker's own conclusion (JSON); the columns have what people judged laid over it.
CREATE TABLE threads (
  id TEXT NOT NULL PRIMARY KEY,
  relation TEXT,
  kind TEXT NOT NULL,
  specificity TEXT NOT NULL,
  state TEXT NOT NULL,
  suggested TEXT,
  review TEXT NOT NULL,
  grade TEXT,
  owner TEXT,
  due TEXT,
  force TEXT NOT NULL,
  action TEXT NOT NULL,
  folded TEXT NOT NULL,
  first_said TEXT,
  last_said TEXT,
  last_day TEXT NOT NULL,
  times INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  known_since TEXT NOT NULL,
  last_moved TEXT NOT NULL,
  link TEXT NOT NULL
) STRICT;
CREATE INDEX threads_relation ON threads (relation, last_day, id);

CREATE TABLE thread_pillars (
  thread TEXT NOT NULL,
  position INTEGER NOT NULL,
  pillar TEXT NOT NULL,
  PRIMARY KEY (thread, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE thread_facts (
  article INTEGER NOT NULL,
  fact TEXT NOT NULL,
  thread TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (article, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_facts_thread ON thread_facts (thread, position);
CREATE INDEX thread_facts_fact ON thread_facts (fact);

CREATE TABLE encounters (
  id TEXT NOT NULL PRIMARY KEY,
  relation TEXT,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  first_day TEXT NOT NULL,
  link TEXT NOT NULL
) STRICT;
CREATE INDEX encounters_relation ON encounters (relation, first_day);

CREATE TABLE persons (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  country TEXT,
  articles INTEGER NOT NULL,
  link TEXT NOT NULL
) STRICT;

CREATE TABLE person_articles (
  person TEXT NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (article, person)
) STRICT, WITHOUT ROWID;

-- For each fact that a decision named (`anchor`) the one that stands on its words today; an undo speaks of what it takes back.
CREATE TABLE decided_facts (
  relation TEXT NOT NULL,
  seq INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  fact TEXT NOT NULL,
  PRIMARY KEY (fact, relation, seq, anchor)
) STRICT, WITHOUT ROWID;
CREATE INDEX decided_facts_decision ON decided_facts (relation, seq);
