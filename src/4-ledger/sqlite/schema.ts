import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

interface SchemaRow {
  type: string;
  name: string;
  sql: string;
}

/** Temporary tables as empty copies of the ledger's: SQLite finds them before the ledger's own of the same names. */
export function makeTemporaryTables(raw: DatabaseSync, tables: readonly string[]): void {
  raw.exec('PRAGMA temp_store = MEMORY');
  for (const { type, name, sql } of schemaOf(raw, tables)) {
    raw.exec(type === 'table' ? sql.replace('CREATE TABLE ', 'CREATE TEMP TABLE ') : sql.replace(name, `temp.${name}`));
  }
}

/** Where the schema differs from the one that the numbered SQL files make: nothing, in a whole ledger. */
export function schemaFlaws(raw: DatabaseSync): string[] {
  const fresh = new DatabaseSync(':memory:');
  migrate(fresh);
  const expected = new Map(schemaOf(fresh).map((row) => [row.name, row]));
  fresh.close();
  const found = new Map(schemaOf(raw).map((row) => [row.name, row]));
  const flaws: string[] = [];
  for (const [name, { type, sql }] of expected) {
    if (!found.has(name)) flaws.push(`the ${type} ${name} is missing`);
    else if (found.get(name)?.sql !== sql) flaws.push(`the ${type} ${name} was changed`);
  }
  for (const [name, { type }] of found) if (!expected.has(name)) flaws.push(`the ${type} ${name} is not Ganket's`);
  return flaws;
}

function schemaOf(raw: DatabaseSync, tables: readonly string[] | null = null): SchemaRow[] {
  const only = tables ? `AND tbl_name IN (${tables.map((name) => `'${name}'`).join(', ')})` : '';
  const rows = raw.prepare(
    // Tables first. What SQLite makes by itself (for keys, and for the index of words) has no SQL of ours.
    `SELECT type, name, sql FROM main.sqlite_master
     WHERE sql IS NOT NULL AND name NOT LIKE 'article_words_%' AND name NOT LIKE 'sqlite_%' ${only}
     ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, name`,
  );
  return rows.all() as unknown as SchemaRow[];
}
