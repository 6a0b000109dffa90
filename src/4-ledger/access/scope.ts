import { isCountryCode } from '../../0-facts/index.ts';
import type { RelationScope } from '../../0-facts/index.ts';
import type { Tables } from '../tables.ts';

type ScopedTable = Extract<keyof Tables, (typeof scopedTables)[number]>;

/**
 * The tables of which a scope hides rows, in an order in which rows can be taken away one table after the other.
 * What of a thread or an encounter is seen stands in articles that are seen: an article belongs to every relation of
 * which a thread or an encounter stands in it.
 */
export const scopedTables = [
  'articles',
  'decisions',
  'decided_facts',
  'thread_pillars',
  'thread_facts',
  'threads',
  'encounters',
  'persons',
  'person_articles',
  'linked_articles',
  'article_relations',
] as const satisfies (keyof Tables)[];

/**
 * Which rows of each table a scope shows, as SQL conditions; `from` goes before names of tables (`main.`). Whoever
 * does not see all sees nothing that belongs to no relation, but for articles in which no relation stands.
 */
export function conditionsOf(scope: RelationScope, from: string): Record<ScopedTable, string> {
  const seen = (column: string): string => seenBy(scope, column);
  const inSeen = `SELECT r.article FROM ${from}article_relations r WHERE ${seen('r.relation')}`;
  const inNone = `NOT EXISTS (SELECT 1 FROM ${from}article_relations n WHERE n.article =`;
  const article = (column: string): string =>
    'only' in scope ? `${column} IN (${inSeen})` : `(${column} IN (${inSeen}) OR ${inNone} ${column}))`;
  const ofSeenThread = `thread IN (SELECT t.id FROM ${from}threads t WHERE ${seen('t.relation')})`;
  return {
    articles: article('seq'),
    decisions: seen('relation'),
    decided_facts: seen('relation'),
    thread_pillars: ofSeenThread,
    thread_facts: ofSeenThread,
    threads: seen('relation'),
    encounters: seen('relation'),
    persons: `id IN (SELECT p.person FROM ${from}person_articles p WHERE ${article('p.article')})`,
    person_articles: article('article'),
    linked_articles: article('article'),
    article_relations: seen('relation'),
  };
}

/** Views with the tables' names, made on a connection: everything that reads on it sees the scope alone. */
export function viewsOf(scope: RelationScope, from: string): string[] {
  const conditions = conditionsOf(scope, from);
  return scopedTables.map(
    (table) => `CREATE TEMP VIEW ${table} AS SELECT * FROM ${from}${table} WHERE ${conditions[table]}`,
  );
}

export function scopeKey(scope: RelationScope | null | undefined): string {
  return JSON.stringify(scope ?? null);
}

function seenBy(scope: RelationScope, column: string): string {
  const ids = 'only' in scope ? scope.only : scope.except;
  const list = ids.map(quoted).join(', ');
  if ('only' in scope) return list ? `${column} IN (${list})` : '1 = 0';
  return list ? `${column} NOT IN (${list})` : `${column} IS NOT NULL`;
}

/** Ids of relations stand in the SQL itself, where no parameter may: nothing else gets there. */
function quoted(relation: string): string {
  if (!relation.split('-').every(isCountryCode)) throw new Error(`${relation} is no relation`);
  return `'${relation}'`;
}
