import { hashOf } from './hash.ts';
import { recordKinds } from './records.ts';
import type {
  Commitment,
  Encounter,
  Indicator,
  OfficeHolding,
  Reading,
  RecordKind,
  Records,
  Result,
  Thing,
} from './records.ts';

/** One record of one article's reading, with a name that holds as long as the words stand. */
export type Fact = {
  [K in RecordKind]: { id: string; kind: K; article: string; textHash: string; record: Records[K][number] };
}[RecordKind];

export type FactOf<K extends RecordKind> = Extract<Fact, { kind: K }>;

/** What tells two records of one kind on the same words apart. */
const distinguishing: { [K in RecordKind]: (record: Records[K][number]) => string } = {
  encounters: (record: Encounter) => record.kind,
  commitments: (_: Commitment) => '',
  results: (_: Result) => '',
  indicators: (record: Indicator) => `${record.metric}=${JSON.stringify(record.value)}`,
  offices: (record: OfficeHolding) => record.office,
  things: (record: Thing) => record.name,
};

/**
 * The id of a fact: 16 hex digits of the SHA-256 over the text's SHA-256, the kind of record, the
 * evidence's offsets and, where several records stand on the same words, what tells them apart.
 */
export function factId<K extends RecordKind>(textHash: string, kind: K, record: Records[K][number]): string {
  const { start, end } = record.evidence;
  return hashOf(`${textHash}\n${kind}\n${start}\n${end}\n${distinguishing[kind](record)}`).slice(0, 16);
}

/** All facts of a reading of the text with the given SHA-256, in the format's order. */
export function factsOf(reading: Reading, textHash: string): Fact[] {
  return recordKinds.flatMap((kind) =>
    reading[kind].map(
      (record) =>
        ({ id: factId(textHash, kind, record), kind, article: reading.document.id, textHash, record }) as Fact,
    ),
  );
}
