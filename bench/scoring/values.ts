import { encounterKinds, forces, metrics, pillars, resultStatuses, thingKinds } from '../../src/0-facts/index.ts';
import type { RecordKind } from '../../src/0-facts/index.ts';

/** Whether a field's value is one the reading format allows. What may be null may be absent too. */
export type Check = (value: unknown) => boolean;

const oneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || value === undefined || check(value);
const isText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isNumber: Check = (value) => typeof value === 'number';
const isRange: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
const isBoolean: Check = (value) => typeof value === 'boolean';
const isPillars: Check = (value) =>
  isTexts(value) && (value as string[]).length > 0 && (value as string[]).every(oneOf(pillars));
const isParticipants: Check = (value) =>
  Array.isArray(value) && value.every((each) => isText(each?.name) && orNull(isText)(each?.country));
const isMetric: Check = (value) => oneOf(metrics)(value) || (typeof value === 'string' && /^other:.+$/s.test(value));
const isUnit: Check = (value) =>
  oneOf(['count', 'percent'])(value) || (typeof value === 'string' && /^[A-Z]{3}$/.test(value));

/** The fields of each kind of record. */
export const fields: Record<RecordKind, Record<string, Check>> = {
  encounters: {
    kind: oneOf(encounterKinds),
    participants: isParticipants,
    date: orNull(isText),
    place: orNull(isText),
    status: oneOf(['held', 'planned']),
  },
  commitments: {
    force: oneOf(forces),
    speakers: isTexts,
    holders: isTexts,
    action: isText,
    pillars: isPillars,
    due: orNull(isText),
    indicator: orNull(isBoolean),
  },
  results: { what: isText, status: oneOf(resultStatuses), date: orNull(isText), pillars: isPillars },
  indicators: {
    metric: isMetric,
    kind: oneOf(['actual', 'target']),
    value: (value) => isNumber(value) || isRange(value),
    unit: isUnit,
    date: orNull(isText),
    scope: orNull(isText),
  },
  offices: { name: isText, office: isText, country: orNull(isText) },
  things: { kind: oneOf(thingKinds), name: isText, date: orNull(isText), number: orNull(isNumber) },
};

/** Lower case, no diacritics, đ as d, single spaces. */
export function normalise(name: string): string {
  const bare = name.normalize('NFD').toLowerCase().replaceAll('đ', 'd').replace(/\p{M}/gu, '');
  return bare.normalize('NFC').split(/\s+/).filter(Boolean).join(' ');
}

export function intersectionOverUnion(left: Iterable<unknown>, right: Iterable<unknown>): number {
  const [a, b] = [new Set(left), new Set(right)];
  const union = a.union(b).size;
  return union === 0 ? 0 : a.intersection(b).size / union;
}

export function setF1(left: Iterable<unknown>, right: Iterable<unknown>): number {
  const [a, b] = [new Set(left), new Set(right)];
  return a.size + b.size === 0 ? 1 : (2 * a.intersection(b).size) / (a.size + b.size);
}

/** Null fits any date; an unknown year (`XXXX-12-01`) any year. */
export function datesCompatible(left: string | null, right: string | null): boolean {
  if (left === null || right === null || left === right) return true;
  if (left.slice(4) === '' || left.slice(4) !== right.slice(4)) return false;
  return [0, 1, 2, 3].every((i) => left[i] === right[i] || left[i] === 'X' || right[i] === 'X');
}

/** Equal within 0.1 %; a range only to a range, at both ends. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return left.every((each, i) => sameValue(each, right[i]));
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  return Math.abs(left - right) <= 0.001 * Math.max(Math.abs(left), Math.abs(right));
}
