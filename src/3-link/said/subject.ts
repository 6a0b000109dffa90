import { relationId } from '../../0-facts/index.ts';
import type { Digest } from './digest.ts';

/**
 * What an article is about, as far as it says so by itself: the relation of which it tells most encounters and
 * commitments; empty where it tells none.
 */
export function subjectOf({
  relation,
  reports,
  statements,
}: Pick<Digest, 'relation' | 'reports' | 'statements'>): string {
  if (relation !== null) return relation;
  const told = [
    ...reports.map(({ countries }) => relationId(countries)),
    ...statements.map(({ speakers, fact }) => relationId([...speakers, ...fact.record.holders])),
  ];
  const counts = new Map<string, number>();
  for (const one of told) if (one.includes('-')) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? '';
}
