import { recordKinds } from '../../../0-facts/index.ts';
import type { Reading, RecordChange, RecordKind } from '../../../0-facts/index.ts';

type AnyRecord = Reading[RecordKind][number];

/** Records on words that share so much of theirs are one record that changed. */
const alike = 0.5;

/** Which records of one version another has no more, has otherwise, or has first. */
export function diffRecords(before: Reading, after: Reading): RecordChange[] {
  return recordKinds.flatMap((kind) => diffKind(kind, before[kind], after[kind]));
}

function diffKind(kind: RecordKind, before: readonly AnyRecord[], after: readonly AnyRecord[]): RecordChange[] {
  const left = [...before];
  const pairs = after.map((record) => ({ record, old: take(left, record, (one) => wordsOf(one) === wordsOf(record)) }));
  for (const pair of pairs) pair.old ??= take(left, pair.record, (one) => likeness(one, pair.record) >= alike);
  return [
    ...pairs.flatMap(({ record, old }) => (old ? changeOf(kind, old, record) : [cameOrWent(kind, null, record)])),
    ...left.map((record) => cameOrWent(kind, record, null)),
  ];
}

/** Takes the record most like the one given out of those left, if any fits. */
function take(left: AnyRecord[], record: AnyRecord, fits: (one: AnyRecord) => boolean): AnyRecord | undefined {
  const best = left.filter(fits).sort((a, b) => differing(a, record).length - differing(b, record).length)[0];
  if (best) left.splice(left.indexOf(best), 1);
  return best;
}

const wordsOf = ({ evidence }: AnyRecord): string => evidence.exact;

function likeness(a: AnyRecord, b: AnyRecord): number {
  const [words, others] = [a, b].map(
    (record) =>
      new Set(
        wordsOf(record)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu),
      ),
  );
  const shared = [...words!].filter((word) => others!.has(word)).length;
  return shared / Math.max(words!.size, others!.size, 1);
}

function changeOf(kind: RecordKind, old: AnyRecord, record: AnyRecord): RecordChange[] {
  const fields = differing(old, record);
  if (fields.length === 0 && wordsOf(old) === wordsOf(record)) return [];
  return [{ kind, change: 'changed', before: wordsOf(old), after: wordsOf(record), fields }];
}

/** Where the words stand is no matter of the record; a sentence put in before them moves them all. */
function differing(a: AnyRecord, b: AnyRecord): RecordChange['fields'] {
  const [old, now] = [a, b] as unknown as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => field !== 'evidence' && JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

function cameOrWent(kind: RecordKind, old: AnyRecord | null, now: AnyRecord | null): RecordChange {
  return {
    kind,
    change: now ? 'appeared' : 'went',
    before: old && wordsOf(old),
    after: now && wordsOf(now),
    fields: [],
  };
}
