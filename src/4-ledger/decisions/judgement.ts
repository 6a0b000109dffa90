import { z } from 'zod';
import { grades, InputError, isEdtf, threadStates, unmet } from '../../0-facts/index.ts';

const fact = z.string().regex(/^[0-9a-f]{16}$/, 'expected the id of a fact: 16 hex digits');
const words = z.string().trim().min(1);

/**
 * What people judge. Decisions name facts, never threads: threads are derived, and the words that a
 * fact stands on outlive every new partition.
 */
const judgement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), fact }),
  z.strictObject({ kind: z.literal('reject'), fact }),
  z.strictObject({ kind: z.literal('together'), facts: z.tuple([fact, fact]) }),
  z.strictObject({ kind: z.literal('apart'), facts: z.tuple([fact, fact]) }),
  z.strictObject({
    kind: z.literal('set-state'),
    fact,
    state: z.enum(threadStates),
    on: z.string().refine(isEdtf).nullish(),
    evidence: fact.nullish(),
  }),
  z.strictObject({
    kind: z.literal('due'),
    fact,
    due: z.string().refine(isEdtf, 'expected an EDTF date, such as 2027 or 2026-12-31').nullable(),
  }),
  z.strictObject({ kind: z.literal('owner'), fact, owner: words.nullable() }),
  z.strictObject({ kind: z.literal('grade'), fact, grade: z.enum(grades).nullable() }),
  z.strictObject({ kind: z.literal('note'), fact, text: words }),
  /** Takes back the decision of this number in the same relation, also an undo. */
  z.strictObject({ kind: z.literal('undo'), seq: z.int().positive() }),
]);

export type Judgement = z.infer<typeof judgement>;
export type DecisionKind = Judgement['kind'];

/** The kinds that change which facts belong together; the others are laid over a thread. */
export const linkingKinds: readonly DecisionKind[] = ['together', 'apart', 'reject'];

/** A judgement with who made it and why. */
export interface NewDecision {
  /** Needed for an undo alone; else the relation of the fact's thread. */
  relation?: string | undefined;
  who: string;
  why: string | null;
  judgement: Judgement;
  /** The thread's revision that was looked at while judging; refused where it is another by now. */
  revision?: string | undefined;
}

/** Where a fact's words stand, so that a decision finds them again when a newer reader names them otherwise. */
export interface Anchor {
  fact: string;
  text: string;
  kind: string;
  start: number;
  end: number;
}

/** One entry of a relation's log. */
export interface DecisionEntry {
  relation: string;
  seq: number;
  who: string;
  at: string;
  why: string | null;
  judgement: Judgement;
  anchors: Anchor[];
  hash: string;
}

/** The log of facts that belong to no relation of two states. */
export const noRelation = 'none';

/** Checks what came in at the door; says which part is not as expected. */
export function parseJudgement(input: unknown): Judgement {
  const parsed = judgement.safeParse(input);
  if (!parsed.success) {
    const where = unmet(parsed.error.issues, { en: 'the judgement', vi: 'quyết định' });
    throw new InputError('decision/form', `This is no decision that can be kept: ${where.en}.`, {
      cause: { values: { where } },
    });
  }
  if ('facts' in parsed.data && parsed.data.facts[0] === parsed.data.facts[1]) {
    const [same] = parsed.data.facts;
    const message = `"${parsed.data.kind}" joins or parts two facts; found ${same} twice. Name two different ones.`;
    throw new InputError('decision/same-fact', message, { cause: { values: { fact: same } } });
  }
  return parsed.data;
}

/** The facts that a judgement names; the words it speaks of. */
export function factsIn(judgement: Judgement): string[] {
  if (judgement.kind === 'undo') return [];
  if ('facts' in judgement) return judgement.facts;
  return judgement.kind === 'set-state' && judgement.evidence ? [judgement.fact, judgement.evidence] : [judgement.fact];
}
