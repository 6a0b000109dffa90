import { z } from 'zod';
import {
  encounterKinds,
  forces,
  InputError,
  isCountryCode,
  isEdtf,
  metrics,
  pillars,
  recordKinds,
  resultStatuses,
  thingKinds,
} from '../../0-facts/index.ts';
import type { Fact, Reading, RecordKind } from '../../0-facts/index.ts';
import { factsOf } from '../../0-facts/index.ts';
import { parsed } from './judgement.ts';
import type { Judgement } from './judgement.ts';

const words = z.string().trim().min(1, 'expected words');
const date = z.string().refine(isEdtf, 'expected an EDTF date, such as 2027 or 2026-12-31').nullable();
const country = z.string().refine(isCountryCode, 'expected an ISO 3166-1 alpha-3 code, such as VNM');
const scope = z
  .string()
  .refine((codes) => codes.split('-').every(isCountryCode), 'expected codes such as LAO-VNM')
  .nullable();
const areas = z.array(z.enum(pillars)).min(1, 'expected at least one pillar');
const metric = z.union([z.enum(metrics), z.templateLiteral(['other:', z.string()])]);
const number = z.number();

/** The fields of each kind of record that people may correct, with what each may hold. */
const fields: Record<RecordKind, Record<string, z.ZodType>> = {
  encounters: {
    kind: z.enum(encounterKinds),
    participants: z.array(z.strictObject({ name: words, country: country.nullable() })).min(1),
    date,
    place: words.nullable(),
    status: z.enum(['held', 'planned']),
  },
  commitments: {
    force: z.enum(forces),
    speakers: z.array(words).min(1),
    holders: z.array(country).min(1),
    action: words,
    pillars: areas,
    due: date,
    indicator: z.boolean(),
  },
  results: { what: words, status: z.enum(resultStatuses), date, pillars: areas },
  indicators: {
    metric,
    kind: z.enum(['actual', 'target']),
    value: z.union([number, z.tuple([number, number])]),
    unit: words,
    date,
    scope,
  },
  offices: { name: words, office: words, country: country.nullable() },
  things: { kind: z.enum(thingKinds), name: words, date, number: z.int().nullable() },
};

/** The fields that a record of this kind has, as the reading format names them. */
export function fieldsOf(kind: RecordKind): string[] {
  return Object.keys(fields[kind]);
}

/** Refuses a field that such a record does not have, and a value that the field cannot hold. */
export function checkEdit(judgement: Extract<Judgement, { kind: 'edit' }>, kind: RecordKind): void {
  const { field, value } = judgement;
  const form = fields[kind][field];
  if (form) return void parsed(z.strictObject({ [field]: form }), { [field]: value });
  const expected = fieldsOf(kind).join(', ');
  const message = `A record of ${kind} has no field "${field}"; expected one of ${expected}.`;
  throw new InputError('decision/field', message, { cause: { values: { kind, field, expected } } });
}

/** A field that people corrected, or a record that they rejected: its field is then empty. */
export interface Correction {
  fact: string;
  field: string;
  value: unknown;
}

/** What of a reading holds once people's judgements are laid over it. */
export function corrections(judgements: readonly Judgement[]): Correction[] {
  const latest = new Map<string, Correction>();
  for (const judgement of judgements) {
    if (judgement.kind === 'edit') {
      const { fact, field, value } = judgement;
      latest.set(`${fact} ${field}`, { fact, field, value });
    } else if (judgement.kind === 'reject') {
      latest.set(`${judgement.fact} `, { fact: judgement.fact, field: '', value: null });
    }
  }
  return [...latest.values()];
}

/** The facts with the fields that people corrected; what they rejected is left out. Ids stay those of the words. */
export function corrected(facts: readonly Fact[], corrections: readonly Correction[]): Fact[] {
  const rejected = new Set(corrections.flatMap(({ fact, field }) => (field === '' ? fact : [])));
  return edited(facts, corrections).filter(({ id }) => !rejected.has(id));
}

function edited(facts: readonly Fact[], corrections: readonly Correction[]): Fact[] {
  if (corrections.length === 0) return [...facts];
  const byFact = Map.groupBy(corrections, ({ fact }) => fact);
  return facts.map((fact) => {
    const own = byFact.get(fact.id)?.filter(({ field }) => field !== '');
    if (!own?.length) return fact;
    const edits = Object.fromEntries(own.map(({ field, value }) => [field, value]));
    const unsure = fact.record.unsure?.filter((field) => !(field in edits));
    return { ...fact, record: { ...fact.record, ...edits, ...(unsure ? { unsure } : {}) } } as Fact;
  });
}

/** A reading with the fields that people corrected; what they rejected keeps its place. */
export function editedReading(reading: Reading, textHash: string, corrections: readonly Correction[]): Reading {
  if (corrections.length === 0) return reading;
  return withFacts(reading, edited(factsOf(reading, textHash), corrections));
}

/** The same without what they rejected. */
export function correctedReading(reading: Reading, textHash: string, corrections: readonly Correction[]): Reading {
  return withFacts(reading, corrected(factsOf(reading, textHash), corrections));
}

function withFacts(reading: Reading, facts: Fact[]): Reading {
  const lists = recordKinds.map((kind) => [
    kind,
    facts.filter((fact) => fact.kind === kind).map(({ record }) => record),
  ]);
  return { ...reading, ...(Object.fromEntries(lists) as Pick<Reading, RecordKind>) };
}
