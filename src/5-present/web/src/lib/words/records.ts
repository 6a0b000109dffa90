import type { AnyRecord, ArticleFact, ArticleView, ReadingView, RecordKind } from '../facts.ts';

/** A record of a reading together with its place in the ledger. */
export interface Found {
  place: ArticleFact;
  record: AnyRecord;
}

type Readable = Pick<ArticleView | ReadingView, 'reading' | 'facts'>;

/** The record that a fact's id names, where the reading has it. */
export function recordOf(view: Readable, fact: string): Found | null {
  const place = view.facts.find((one) => one.fact === fact);
  const record = place && view.reading[place.kind][place.index];
  return place && record ? { place, record } : null;
}

/** All records of a reading in the order in which their words stand. */
export function recordsOf(view: Readable): Found[] {
  const found = view.facts.flatMap((place) => {
    const record = view.reading[place.kind][place.index];
    return record ? [{ place, record }] : [];
  });
  return found.sort(
    (a, b) => a.record.evidence.start - b.record.evidence.start || a.record.evidence.end - b.record.evidence.end,
  );
}

/** How many records there are of each kind. */
export function countsOf(found: Found[]): Partial<Record<RecordKind, number>> {
  const counts: Partial<Record<RecordKind, number>> = {};
  for (const { place } of found) counts[place.kind] = (counts[place.kind] ?? 0) + 1;
  return counts;
}
