import type { z } from 'zod';
import { InputError, unmet } from '../../0-facts/index.ts';
import { handEntryForm, judgementForm } from './forms.ts';

export type Judgement = z.output<typeof judgementForm>;
export type DecisionKind = Judgement['kind'];

/** The kinds that change which facts belong together; the others are laid over a thread. */
export const linkingKinds: readonly DecisionKind[] = [
  'together',
  'apart',
  'reject',
  'edit',
  'enter',
  'rule',
  'withdraw',
];

/** The kinds that name no fact, or one of another decision: their relation is told, not looked up. */
export const toldKinds: readonly DecisionKind[] = ['undo', 'rule', 'answer', 'remind', 'withdraw'];

/** A commitment entered by hand, as it is kept. */
export type HandEntry = z.output<typeof handEntryForm>;

/** A judgement with who made it and why. */
export interface NewDecision {
  /** Needed for an undo and a rule, heeded for answers and reminders; else it is that of the fact's thread. */
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
  const judgement = parsed(judgementForm, input);
  if ('facts' in judgement && judgement.facts[0] === judgement.facts[1]) {
    const [same] = judgement.facts;
    const message = `"${judgement.kind}" is about two facts; found ${same} twice. Name two different ones.`;
    throw new InputError('decision/same-fact', message, { cause: { values: { fact: same } } });
  }
  return judgement;
}

/** The same for a commitment entered by hand. */
export function parseHandEntry(input: unknown): HandEntry {
  return parsed(handEntryForm, input);
}

/** What came in, in its form; else an error that says which part is not as expected. */
export function parsed<T extends z.ZodType>(form: T, input: unknown): z.output<T> {
  const read = form.safeParse(input);
  if (read.success) return read.data;
  const where = unmet(read.error.issues, { en: 'the judgement', vi: 'quyết định' });
  throw new InputError('decision/form', `This is no decision that can be kept: ${where.en}.`, {
    cause: { values: { where } },
  });
}

type OfNoFact = Extract<Judgement, { kind: 'undo' | 'rule' | 'withdraw' }>;

/** Whether a judgement speaks of other decisions, or of a relation, but of no words. */
export function isOfNoFact(judgement: Judgement): judgement is OfNoFact {
  return judgement.kind === 'undo' || judgement.kind === 'rule' || judgement.kind === 'withdraw';
}

/** The facts that a judgement names; the words it speaks of. */
export function factsIn(judgement: Judgement): string[] {
  if (isOfNoFact(judgement)) return [];
  if ('facts' in judgement) return judgement.facts;
  const evidence = judgement.kind === 'set-state' ? judgement.evidence : null;
  // The commitment's own words may be the evidence.
  return evidence && evidence !== judgement.fact ? [judgement.fact, evidence] : [judgement.fact];
}
