import { recordKinds } from '../../src/0-facts/index.ts';
import type { RecordKind } from '../../src/0-facts/index.ts';
import { comparisons, readRecords } from './records.ts';
import type { Comparison, Scored } from './records.ts';

export const rowNames = [
  'encounters',
  'commitments',
  'commitments.sentence',
  'results',
  'indicators',
  'offices',
  'things',
] as const;
export type RowName = (typeof rowNames)[number];

/** The counts of one row; `predicted` includes `invalid`. */
export interface Tally {
  gold: number;
  predicted: number;
  invalid: number;
  matched: number;
  /** Matched pairs whose key attributes agree as well. */
  right: number;
  /** Agreement of each attribute, added up over matched pairs. */
  attributes: Record<string, number>;
}

/** The counts over all articles so far, and the misses and spurious records as lines. */
export interface Totals {
  rows: Record<RowName, Tally>;
  closingClaims: number;
  rightClaims: number;
  errors: string[];
}

/** A reading as it comes from a file: its lists may be missing. */
export type ReadingFile = Partial<Record<RecordKind, unknown[]>>;

/** Claims that close a commitment or make it binding; a false one is the worst mistake of a reader. */
const closing: Partial<Record<RecordKind, [string, string]>> = {
  commitments: ['force', 'signed'],
  results: ['status', 'completed'],
};

export function noTotals(): Totals {
  const none = () => ({ gold: 0, predicted: 0, invalid: 0, matched: 0, right: 0, attributes: {} });
  const rows = Object.fromEntries(rowNames.map((name) => [name, none()])) as Record<RowName, Tally>;
  return { rows, closingClaims: 0, rightClaims: 0, errors: [] };
}

/** Adds one article's counts. An invalid gold record is left out, an invalid prediction is a false positive. */
export function addArticle(
  totals: Totals,
  stem: string,
  gold: ReadingFile,
  predicted: ReadingFile,
  text: string,
): void {
  for (const kind of recordKinds) {
    const ours = readRecords(kind, gold[kind] ?? [], text).valid;
    const { valid: theirs, invalid } = readRecords(kind, predicted[kind] ?? [], text);
    const comparison = comparisons[kind];
    const pairs = pair(ours, theirs, comparison);
    const tally = totals.rows[kind];
    tally.gold += ours.length;
    tally.predicted += theirs.length + invalid.length;
    tally.invalid += invalid.length;
    tally.matched += pairs.size;
    for (const [i, j] of pairs) addPair(tally, comparison, ours[i]!, theirs[j]!);
    addClaims(totals, closing[kind], ours, theirs, pairs);
    if (kind === 'commitments') addSentences(totals.rows['commitments.sentence'], ours, theirs, invalid.length, text);
    const paired = new Set(pairs.values());
    ours.forEach((record, i) => pairs.has(i) || totals.errors.push(`missed\t${stem}\t${kind}\t${describe(record)}`));
    theirs.forEach(
      (record, j) => paired.has(j) || totals.errors.push(`spurious\t${stem}\t${kind}\t${describe(record)}`),
    );
    for (const reason of invalid) totals.errors.push(`spurious\t${stem}\t${kind}\t(invalid: ${reason})`);
  }
}

function addPair(tally: Tally, { attributes, keys }: Comparison, gold: Scored, predicted: Scored): void {
  const agreement = attributes(gold, predicted);
  for (const [name, value] of Object.entries(agreement)) tally.attributes[name] = (tally.attributes[name] ?? 0) + value;
  if (keys.every((key) => agreement[key]! >= 0.5)) tally.right++;
}

function addClaims(
  totals: Totals,
  claim: [string, string] | undefined,
  gold: Scored[],
  predicted: Scored[],
  pairs: Map<number, number>,
): void {
  if (!claim) return;
  const [field, value] = claim;
  totals.closingClaims += predicted.filter(({ data }) => data[field] === value).length;
  for (const [i, j] of pairs) {
    if (gold[i]!.data[field] === value && predicted[j]!.data[field] === value) totals.rightClaims++;
  }
}

/** Greedy one-to-one pairs, best overlap first, then most agreement; ties in the records' order. */
function pair(gold: Scored[], predicted: Scored[], { overlap, attributes }: Comparison): Map<number, number> {
  const candidates: { strength: number[]; i: number; j: number }[] = [];
  gold.forEach((ours, i) =>
    predicted.forEach((theirs, j) => {
      const strength = overlap(ours, theirs);
      if (!strength) return;
      const agreement = Object.values(attributes(ours, theirs)).reduce((sum, value) => sum + value, 0);
      candidates.push({ strength: [...strength, agreement], i, j });
    }),
  );
  candidates.sort((a, b) => a.strength.map((value, k) => b.strength[k]! - value).find((by) => by !== 0) ?? 0);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}

/** A commitment belongs to the sentence in which its action starts. */
function addSentences(tally: Tally, gold: Scored[], predicted: Scored[], invalid: number, text: string): void {
  const starts = sentenceStarts(text);
  const sentences = (records: Scored[]) =>
    new Set(records.map(({ words }) => starts.findLast((at) => at <= words[0]!)));
  const [ours, theirs] = [sentences(gold), sentences(predicted)];
  const shared = ours.intersection(theirs).size;
  tally.gold += ours.size;
  tally.predicted += theirs.size + invalid;
  tally.invalid += invalid;
  tally.matched += shared;
  tally.right += shared;
}

function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\n|[.!?…]\s+(?=\S)/g)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n' || /\p{Lu}/u.test(text[end]!)) starts.push(end);
    else for (const newline of match[0].matchAll(/\n/g)) starts.push(match.index + newline.index + 1);
  }
  return starts.sort((a, b) => a - b);
}

function describe({ data }: Scored): string {
  const shown = [data.kind, data.metric, data.value, data.unit, data.date, data.name, data.office, data.country];
  const people = (data.participants as { name: string }[] | undefined)?.map(({ name }) => name).join(', ');
  return [...shown, people, data.force, data.status, data.action ?? data.what]
    .filter((each) => each !== undefined)
    .join(' | ')
    .replace(/\s+/g, ' ');
}
