import type { ClientBase } from 'pg';
import { takeSteps } from './migrate.ts';

/** Temporary tables as empty copies of the ledger's: PostgreSQL finds them before the ledger's own of the same names. */
export async function makeTemporaryTables(
  client: ClientBase,
  schema: string,
  tables: readonly string[],
): Promise<void> {
  for (const table of tables) {
    await client.query(`CREATE TEMPORARY TABLE ${table} (LIKE "${schema}".${table} INCLUDING ALL)`);
  }
}

/** Without these figures PostgreSQL takes a filled temporary table for an empty one, and reads it row by row. */
export async function analyseTemporaryTables(client: ClientBase, tables: readonly string[]): Promise<void> {
  await client.query(`ANALYZE ${tables.map((table) => `pg_temp.${table}`).join(', ')}`);
}

/**
 * Where the schema differs from the one that the numbered SQL files make: nothing, in a whole ledger.
 * They make it anew beside the ledger, inside the caller's transaction, which is then rolled back.
 */
export async function schemaFlaws(client: ClientBase, schema: string): Promise<string[]> {
  const found = await describeSchema(client, schema);
  const fresh = `ganket_fresh_${process.pid}`;
  await client.query(`CREATE SCHEMA ${fresh}`);
  await client.query(`SET LOCAL search_path = ${fresh}`);
  await takeSteps(client, 0);
  const expected = await describeSchema(client, fresh);
  const flaws: string[] = [];
  for (const [what, described] of expected) {
    if (!found.has(what)) flaws.push(`the ${what} is missing`);
    else if (found.get(what) !== described) flaws.push(`the ${what} was changed`);
  }
  for (const what of found.keys()) if (!expected.has(what)) flaws.push(`the ${what} is not Ganket's`);
  return flaws;
}

/** Each part of a schema, with the words that make it. */
async function describeSchema(client: ClientBase, schema: string): Promise<Map<string, string>> {
  // Rules, row security and inheritance could also let through, or hide, what the triggers should see.
  const { rows } = await client.query<{ what: string; described: string }>(
    `SELECT CASE c.relkind WHEN 'r' THEN 'table ' ELSE 'relation ' END || c.relname AS what,
            concat_ws(' ', c.relkind, c.relpersistence, c.relrowsecurity, c.relhasrules, c.relispartition,
              (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                        a.attgenerated, a.atthasdef, (SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation)),
                      ', ' ORDER BY a.attnum)
               FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)) AS described
     FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind NOT IN ('i', 't')
     UNION ALL
     SELECT 'index ' || c.relname, pg_get_indexdef(c.oid) || i.indisvalid::text
     FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid WHERE c.relnamespace = $1::regnamespace
     UNION ALL
     SELECT 'constraint ' || o.conname, pg_get_constraintdef(o.oid) || o.convalidated::text
     FROM pg_constraint o WHERE o.connamespace = $1::regnamespace AND o.contype <> 'n'
     UNION ALL
     SELECT 'trigger ' || t.tgname, pg_get_triggerdef(t.oid) || t.tgenabled::text
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = $1::regnamespace AND NOT t.tgisinternal
     UNION ALL
     SELECT 'function ' || p.proname, pg_get_functiondef(p.oid)
     FROM pg_proc p WHERE p.pronamespace = $1::regnamespace AND p.prokind = 'f'
     ORDER BY what`,
    [schema],
  );
  return new Map(
    rows.map(({ what, described }) => [what, described.replaceAll(`${schema}.`, '').replaceAll(`"${schema}".`, '')]),
  );
}
