import { entryOf, standing } from '../log.ts';
import type { DecisionEntry } from '../judgement.ts';
import type { Database } from '../../tables.ts';

/** Names a version of an article. */
export const versionKey = (article: string, version: number): string => `${article} ${version}`;

/** The versions of articles that do not count, since their imports were taken back. */
export function withdrawnVersions(log: DecisionEntry[]): ReadonlySet<string> {
  return new Set(
    standing(log).flatMap(({ judgement }) =>
      judgement.kind === 'withdraw' ? judgement.articles.map(([id, version]) => versionKey(id, version)) : [],
    ),
  );
}

/** Whether a version of an article was taken back in a log with the import that brought it. */
export async function isWithdrawn(db: Database, log: string, article: string, version: number): Promise<boolean> {
  const any = await db
    .selectFrom('decisions')
    .select('seq')
    .where('relation', '=', log)
    .where('kind', '=', 'withdraw')
    .limit(1)
    .executeTakeFirst();
  if (!any) return false;
  const rows = await db.selectFrom('decisions').selectAll().where('relation', '=', log).orderBy('seq').execute();
  return withdrawnVersions(rows.map(entryOf)).has(versionKey(article, version));
}
