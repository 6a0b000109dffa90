import type { RecordKind } from '../../src/0-facts/index.ts';
import { datesCompatible, fields, intersectionOverUnion, normalise, sameValue, setF1 } from './values.ts';

/** A valid record: its data, its evidence's place and the word offsets of its action or what. */
export interface Scored {
  data: Record<string, unknown> & { evidence: { exact: string; start: number; end: number } };
  start: number;
  end: number;
  words: number[];
}

/** How records of one kind pair and what of a pair must agree. */
export interface Comparison {
  /** The strength of a match, or null where there is none. */
  overlap(gold: Scored, predicted: Scored): number[] | null;
  /** The agreement of a matched pair's attributes, from 0 to 1. */
  attributes(gold: Scored, predicted: Scored): Record<string, number>;
  /** Attributes that must agree (set F1s by half) for the strict F1. */
  keys: string[];
}

type Participants = { name: string; country: string | null }[];

const conversations = new Set(['talks', 'meeting', 'call']);
const phrases: Partial<Record<RecordKind, string>> = { commitments: 'action', results: 'what' };

/** The valid records in the text's order, and how many break the format. */
export function readRecords(kind: RecordKind, items: unknown[], text: string): { valid: Scored[]; invalid: string[] } {
  const valid: Scored[] = [];
  const invalid: string[] = [];
  for (const item of items) {
    const record = readRecord(kind, item, text);
    if (typeof record === 'string') invalid.push(record);
    else valid.push(record);
  }
  const order = (record: Scored) => JSON.stringify(record.data);
  valid.sort((a, b) => a.start - b.start || a.end - b.end || (order(a) < order(b) ? -1 : 1));
  return { valid, invalid };
}

function readRecord(kind: RecordKind, item: unknown, text: string): Scored | string {
  if (typeof item !== 'object' || item === null) return 'not an object';
  const data = item as Scored['data'];
  for (const [name, isValid] of Object.entries(fields[kind])) {
    if (!isValid(data[name])) return `${name} is ${JSON.stringify(data[name]) ?? 'missing'}`;
  }
  const { evidence } = data;
  if (!evidence || typeof evidence.exact !== 'string' || !evidence.exact.trim()) return 'evidence is missing';
  if (text.slice(evidence.start, evidence.end) !== evidence.exact) return 'evidence is not the text at its offsets';
  const { start, end } = evidence;
  const phrase = phrases[kind];
  if (!phrase) return { data, start, end, words: [] };
  const within = evidence.exact.indexOf(data[phrase] as string);
  if (within < 0) return `${phrase} is not inside the evidence`;
  const words = [...(data[phrase] as string).matchAll(/\S+/g)].map((match) => start + within + match.index);
  return { data, start, end, words };
}

export const comparisons: Record<RecordKind, Comparison> = {
  encounters: {
    overlap(gold, predicted) {
      const [one, other] = [gold.data.kind as string, predicted.data.kind as string];
      const sameGroup = one === other || (conversations.has(one) && conversations.has(other));
      if (!sameGroup || !datesCompatible(dateOf(gold), dateOf(predicted))) return null;
      const [ours, theirs] = [participants(gold), participants(predicted)];
      const shared = ours.some((a) => theirs.some((b) => a.includes(b) || b.includes(a)));
      const evidence = evidenceOverlap(gold, predicted);
      return shared || (evidence > 0 && !conversations.has(one)) ? [setF1(ours, theirs), evidence] : null;
    },
    attributes: (gold, predicted) => ({
      ...same(gold, predicted, 'kind', 'date'),
      'participants F1': setF1(participants(gold), participants(predicted)),
      ...same(gold, predicted, 'status'),
    }),
    keys: ['kind', 'date', 'status'],
  },
  commitments: {
    overlap: overlapOfWords,
    attributes: (gold, predicted) => ({
      ...same(gold, predicted, 'force'),
      'speakers F1': setF1(names(gold, 'speakers'), names(predicted, 'speakers')),
      holders: Number(
        new Set(list(gold, 'holders')).symmetricDifference(new Set(list(predicted, 'holders'))).size === 0,
      ),
      'main pillar': mainPillar(gold, predicted),
      'pillars F1': setF1(list(gold, 'pillars'), list(predicted, 'pillars')),
      ...same(gold, predicted, 'due'),
      indicator: Number(Boolean(gold.data.indicator) === Boolean(predicted.data.indicator)),
    }),
    keys: ['force', 'speakers F1', 'holders', 'due'],
  },
  results: {
    overlap: overlapOfWords,
    attributes: (gold, predicted) => ({
      ...same(gold, predicted, 'status', 'date'),
      'main pillar': mainPillar(gold, predicted),
    }),
    keys: ['status'],
  },
  indicators: {
    overlap: (gold, predicted) =>
      gold.data.metric === predicted.data.metric && sameValue(gold.data.value, predicted.data.value)
        ? [evidenceOverlap(gold, predicted)]
        : null,
    attributes: (gold, predicted) => same(gold, predicted, 'kind', 'unit', 'date', 'scope'),
    keys: ['kind', 'unit', 'date', 'scope'],
  },
  offices: {
    overlap: (gold, predicted) =>
      ['name', 'office', 'country'].every((name) => normalised(gold, name) === normalised(predicted, name))
        ? [evidenceOverlap(gold, predicted)]
        : null,
    attributes: () => ({}),
    keys: [],
  },
  things: {
    overlap(gold, predicted) {
      if (gold.data.kind !== predicted.data.kind) return null;
      const words = intersectionOverUnion(
        normalised(gold, 'name').split(' '),
        normalised(predicted, 'name').split(' '),
      );
      const evidence = evidenceOverlap(gold, predicted);
      return words >= 0.5 || evidence > 0 ? [words, evidence] : null;
    },
    attributes: (gold, predicted) => same(gold, predicted, 'date', 'number'),
    keys: ['number'],
  },
};

function overlapOfWords(gold: Scored, predicted: Scored): number[] | null {
  const overlap = intersectionOverUnion(gold.words, predicted.words);
  return overlap >= 0.5 ? [overlap] : null;
}

function evidenceOverlap(gold: Scored, predicted: Scored): number {
  const shared = Math.min(gold.end, predicted.end) - Math.max(gold.start, predicted.start);
  return Math.max(0, shared) / (Math.max(gold.end, predicted.end) - Math.min(gold.start, predicted.start));
}

function same(gold: Scored, predicted: Scored, ...attributes: string[]): Record<string, number> {
  return Object.fromEntries(
    attributes.map((name) => [name, Number((gold.data[name] ?? null) === (predicted.data[name] ?? null))]),
  );
}

function list(record: Scored, name: string): string[] {
  return (record.data[name] as string[] | undefined) ?? [];
}

function names(record: Scored, name: string): string[] {
  return list(record, name).map(normalise);
}

function normalised(record: Scored, name: string): string {
  return normalise((record.data[name] as string | null | undefined) ?? '');
}

function participants(record: Scored): string[] {
  return (record.data.participants as Participants).map(({ name }) => normalise(name));
}

function dateOf(record: Scored): string | null {
  return (record.data.date as string | null | undefined) ?? null;
}

function mainPillar(gold: Scored, predicted: Scored): number {
  return Number(list(gold, 'pillars')[0] === list(predicted, 'pillars')[0]);
}
