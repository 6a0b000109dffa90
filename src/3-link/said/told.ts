import type { FactOf, RecordKind } from '../../0-facts/index.ts';

/** A fact without its quote: the article's text tells it again. */
export type Told<K extends RecordKind> = Omit<FactOf<K>, 'record'> & {
  record: Omit<FactOf<K>['record'], 'evidence' | 'rule'> & { evidence: { start: number; end: number } };
};

export function told<K extends RecordKind>(fact: FactOf<K>): Told<K> {
  const { start, end } = fact.record.evidence;
  const record: Record<string, unknown> = { ...fact.record, evidence: { start, end } };
  delete record['rule'];
  return { ...fact, record } as unknown as Told<K>;
}
