import type { ImportNote } from '../../../0-facts/index.ts';
import { keepNamed } from '../../kept.ts';
import type { Within } from '../../ledger.ts';
import type { Database } from '../../tables.ts';

/** What one transaction of an import brought: versions of articles, decisions by their numbers in a log. */
export interface Brought {
  articles: [id: string, version: number][];
  decisions: number[];
}

/** All that is known of an import from its notes. */
export interface NotedImport extends ImportNote, Brought {
  who: string;
  at: string;
}

const kind = 'import';

/** Notes what an import brought, inside the transaction that brings it; the notes of an import are its list. */
export async function noteBrought(db: Database, { note, who }: Within, brought: Brought, at: string): Promise<void> {
  if (brought.articles.length === 0 && brought.decisions.length === 0) return;
  const { id, source, relation } = note;
  const last = await db.selectFrom('kept').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const body = { source, ...brought };
  await keepNamed(db, { kind, relation, name: `${id}/${(last?.seq ?? 0) + 1}`, body, who }, at);
}

/** The imports, the latest first; those before imports were noted are not among them. */
export async function readImports(db: Database): Promise<NotedImport[]> {
  const rows = await db.selectFrom('kept').selectAll().where('kind', '=', kind).orderBy('seq').execute();
  const imports = new Map<string, NotedImport>();
  for (const { name, relation, body, who, kept_at: at } of rows) {
    const id = name.slice(0, name.lastIndexOf('/'));
    const { source, articles, decisions } = JSON.parse(body ?? '') as Brought & { source: string };
    const known = imports.get(id);
    if (!known) imports.set(id, { id, source, relation, who, at, articles, decisions });
    else {
      known.articles.push(...articles);
      known.decisions.push(...decisions);
    }
  }
  return [...imports.values()].reverse();
}
