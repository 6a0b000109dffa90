import { z } from 'zod';
import { forces, grades, isCountryCode, isEdtf, pillars, threadStates, ties } from '../../0-facts/index.ts';

/** The forms of what people judge, checked at every door: the command line, the API, the assistants' tools. */

const fact = z.string().regex(/^[0-9a-f]{16}$/, 'expected the id of a fact: 16 hex digits');
const words = z.string().trim().min(1, 'expected words');
const edtf = z.string().refine(isEdtf, 'expected an EDTF date, such as 2027 or 2026-12-31');
const country = z.string().refine(isCountryCode, 'expected an ISO 3166-1 alpha-3 code, such as VNM');
const seq = z.int().positive();

/** What a field of a record may hold; which of it, the field's own form says when the fact is known. */
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number(), z.strictObject({ name: z.string(), country: z.string().nullable() })])),
]);

/**
 * What people judge. Decisions name facts, never threads: threads are derived, and the words that a
 * fact stands on outlive every new partition.
 */
export const judgementForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), fact }),
  z.strictObject({ kind: z.literal('reject'), fact }),
  /** A field of the record was misread: this is what the words say. */
  z.strictObject({ kind: z.literal('edit'), fact, field: words, value }),
  z.strictObject({ kind: z.literal('together'), facts: z.tuple([fact, fact]) }),
  z.strictObject({ kind: z.literal('apart'), facts: z.tuple([fact, fact]) }),
  /** The commitment of the first fact is part of, follows from or conflicts with that of the second, or says see also. */
  z.strictObject({ kind: z.literal('relate'), facts: z.tuple([fact, fact]), as: z.enum(ties) }),
  z.strictObject({
    kind: z.literal('set-state'),
    fact,
    state: z.enum(threadStates),
    on: edtf.nullish(),
    evidence: fact.nullish(),
  }),
  z.strictObject({ kind: z.literal('due'), fact, due: edtf.nullable() }),
  z.strictObject({ kind: z.literal('owner'), fact, owner: words.nullable() }),
  z.strictObject({ kind: z.literal('grade'), fact, grade: z.enum(grades).nullable() }),
  /** A restricted one is for those who judge, on the pages alone: it goes out in no other form. */
  z.strictObject({ kind: z.literal('note'), fact, text: words, restricted: z.literal(true).optional() }),
  /** The fact was entered by hand, with an article of its own that holds its words. */
  z.strictObject({ kind: z.literal('enter'), fact }),
  /** Somebody is asked how far it is, to answer by a day. */
  z.strictObject({ kind: z.literal('ask'), fact, to: words, by: edtf, question: words.nullish() }),
  /** The request of this number, in the same relation, was said once more. */
  z.strictObject({ kind: z.literal('remind'), fact, ask: seq }),
  /** What was answered to the request of this number; a state in it is a suggestion until a person sets it. */
  z.strictObject({
    kind: z.literal('answer'),
    fact,
    ask: seq,
    text: words,
    figure: z.strictObject({ value: z.number(), unit: words, date: edtf.nullish() }).nullish(),
    document: z.strictObject({ name: words, url: z.string().nullish(), text: words.nullish() }).nullish(),
    state: z.enum(threadStates).nullish(),
    on: edtf.nullish(),
  }),
  /** How many persons must judge alike before it counts in this relation. */
  z.strictObject({ kind: z.literal('rule'), reviewers: z.union([z.literal(1), z.literal(2)]) }),
  /** An import is taken back: none of the versions and none of the decisions that it brought count. */
  z.strictObject({
    kind: z.literal('withdraw'),
    import: words,
    articles: z.array(z.tuple([words, seq])),
    decisions: z.array(seq),
  }),
  /** Takes back the decision of this number in the same relation, also an undo. */
  z.strictObject({ kind: z.literal('undo'), seq }),
]);

/** A commitment that no article tells, with the document or the note that it stands on. */
export const handEntryForm = z.strictObject({
  relation: z
    .string()
    .refine((relation) => relation.split('-').length > 1 && relation.split('-').every(isCountryCode), {
      message: 'expected a relation, such as LAO-VNM',
    }),
  action: words,
  document: words,
  url: z.string().nullish(),
  saidOn: edtf.nullish(),
  force: z.enum(forces).default('agreed'),
  speakers: z.array(words).min(1, 'expected who said it').default(['hai bên']),
  holders: z.array(country).min(1, 'expected who is to act, such as ["LAO", "VNM"]'),
  pillars: z.array(z.enum(pillars)).min(1, 'expected at least one pillar'),
  due: edtf.nullish(),
});
