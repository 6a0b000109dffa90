import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('sql/', import.meta.url);

/** The tables that have a row or more for each article, and are millions of rows long in a large ledger. */
const long =
  'texts|articles|readings|provenance|originals|facts|things|indicators|article_words|thread_facts|link_lists';

/** What PostgreSQL does to a whole table while nobody else may write to it, or even read it. */
const wholeTable: [what: string, sign: RegExp][] = [
  ['writes every row anew', new RegExp(`ALTER TABLE (${long})\\b[^;]*\\b(TYPE|GENERATED|SET NOT NULL)\\b`)],
  ['reads every row', new RegExp(`ALTER TABLE (${long})\\b[^;]*\\bADD (CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY)\\b`)],
  ['changes every row', new RegExp(`\\b(UPDATE|DELETE FROM) (${long})\\b`)],
  ['builds an index while nobody writes', new RegExp(`CREATE (UNIQUE )?INDEX \\w+ ON (${long})\\b`)],
];

/** The last step that was made when no ledger was long. */
const lastOfShortLedgers = 3;

const breaches = (sql: string): string[] =>
  // A table that the step makes itself is empty.
  sql
    .split(';')
    .map((statement) => statement.replaceAll(/--.*/g, '').trim())
    .filter((statement) => !made(sql).some((table) => new RegExp(`\\b${table}\\b`).test(statement)))
    .flatMap((statement) => wholeTable.filter(([, sign]) => sign.test(statement)).map(([what]) => what));

const made = (sql: string): string[] => [...sql.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => table!);

describe('a step to a newer schema takes no long lock', () => {
  const later = readdirSync(folder).filter((name) => Number.parseInt(name) > lastOfShortLedgers);

  test.each(later)('%s', (name) => {
    expect(breaches(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
  });

  /** What would take one, and what would not. */
  const cases: [sql: string, ...found: string[]][] = [
    ['ALTER TABLE readings ALTER COLUMN reading TYPE bytea', 'writes every row anew'],
    ['ALTER TABLE facts ADD CONSTRAINT one UNIQUE (id)', 'reads every row'],
    ["UPDATE articles SET title = ''", 'changes every row'],
    ['CREATE INDEX facts_kind ON facts (kind)', 'builds an index while nobody writes'],
    ['ALTER TABLE facts ADD COLUMN remark text'],
    ['CREATE TABLE facts (id text); CREATE INDEX facts_id ON facts (id)'],
    ["UPDATE chain_heads SET at = ''"],
  ];
  test.each(cases)('%s', (sql, ...found) => {
    expect(breaches(sql)).toEqual(found);
  });
});
