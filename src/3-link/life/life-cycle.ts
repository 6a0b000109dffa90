import { compareDates, daysOf } from '../../0-facts/index.ts';
import type { Force, ThreadState } from '../../0-facts/index.ts';
import { homeOf } from '../../2-read/index.ts';
import type { Statement } from '../said/context.ts';
import { isSeries, meets } from '../said/figures.ts';
import { kindOf } from './kind.ts';
import type { LinkedEncounter, StateStep } from '../links.ts';
import type { DatedOutcome } from '../said/outcomes.ts';
import type { Told } from '../said/told.ts';

/** Where a thread stands by its words alone: what a machine may say, and what it may only suggest. */
export interface Life {
  state: ThreadState;
  suggested: ThreadState | null;
  steps: StateStep[];
  oneSided: boolean;
  internal: boolean;
}

const stateByForce: Record<Force, ThreadState> = {
  proposed: 'proposed',
  instructed: 'proposed',
  pledged: 'agreed',
  agreed: 'agreed',
  signed: 'signed',
};
const ladder: readonly ThreadState[] = ['proposed', 'agreed', 'signed', 'under-way'];
const closed: readonly ThreadState[] = ['completed', 'declined', 'cancelled'];

/** What is known about the keeping of a thread. */
export interface Keeping {
  /** Results that speak of it, and the figures of its relation. */
  outcomes: readonly DatedOutcome[];
  /** Encounters planned in its words. */
  planned: readonly LinkedEncounter[];
}

/** The life of a thread from its statements (oldest first) and what is reported as done. */
export function lifeOf(statements: readonly Statement[], keeping: Keeping): Life {
  const said = statements.flatMap((statement, i) => stepsSaid(statement, statements.slice(0, i)));
  const done = keeping.outcomes.flatMap((outcome) => stepsDone(statements, outcome));
  const held = keeping.planned.flatMap((encounter) => stepHeld(statements, encounter) ?? []);
  const { steps, state } = climb([...said, ...done, ...held]);
  const ends = steps.filter((step) => closed.includes(step.state));
  const last = ends.findLast(({ state }) => state !== 'completed') ?? ends[0];
  const internal = statements.every(({ fact }) => fact.record.force === 'instructed');
  const oneSided =
    state === 'agreed' && !isHeardTwice(statements) && statements.every((statement) => statement.oneSided);
  return { state, suggested: last?.state ?? null, steps, oneSided, internal };
}

/** Whether both sides tell it: by whose word each is, and where that is not known by the language. */
function isHeardTwice(statements: readonly Statement[]): boolean {
  const heard = partiesOf(statements).filter((state) => statements.some((statement) => sideOf(statement) === state));
  if (heard.length > 1) return true;
  const isTold = statements.every((statement) => sideOf(statement) !== null);
  return !isTold && new Set(statements.map(({ language }) => language)).size > 1;
}

/** Whose word it is taken for: its press's; where the publisher does not tell, the state's whose press alone writes so. */
function sideOf({ press, language }: Statement): string | null {
  return press ?? homeOf(language);
}

/** The states of the relation whose press tells a commitment, by what publishers tell alone. */
export function pressesOf(statements: readonly Statement[]): string[] {
  return partiesOf(statements).filter((state) => statements.some(({ press }) => press === state));
}

function partiesOf(statements: readonly Statement[]): string[] {
  return statements[0]!.relation?.split('-') ?? [];
}

/** In the order of time: a step up the ladder counts, a step down does not; a halt holds until work is told again. */
function climb(all: StateStep[]): { steps: StateStep[]; state: ThreadState } {
  const steps: StateStep[] = [];
  let state: ThreadState | null = null;
  let reached = -1;
  const ordered = all
    .map((step, i) => ({ step, i }))
    .sort((a, b) => compareDates(a.step.date, b.step.date) || a.i - b.i)
    .map(({ step }) => step);
  for (const step of ordered) {
    const rung = ladder.indexOf(step.state);
    const isBack = state === 'suspended' && step.state === 'under-way';
    if (closed.includes(step.state)) steps.push(step);
    else if (step.state === 'suspended' || rung > reached || isBack) {
      if (step.state === state) continue;
      if (state === 'suspended' && !isBack) continue;
      steps.push(step);
      state = step.state;
      reached = Math.max(reached, rung);
    }
  }
  return { steps, state: state ?? 'proposed' };
}

/** The cues of halt and end, as the concepts of the language name them. */
const cues: [concept: string, state: ThreadState, rule: string][] = [
  ['suspending', 'suspended', 'said-suspended'],
  ['refusing', 'declined', 'said-declined'],
  ['ending', 'cancelled', 'said-cancelled'],
];

/**
 * What a statement says of the state: its force, or that it halts, refuses or ends what was said before
 * it. To end something (`end the dispute`) may be the commitment itself, so that there must be a before;
 * a refusal stands outside the action and repeats the request.
 */
function stepsSaid(statement: Statement, before: readonly Statement[]): StateStep[] {
  const { fact, saidOn } = statement;
  const step = (state: ThreadState, rule: string): StateStep => ({ state, date: saidOn, rule, fact: fact.id });
  const own = statement.cues;
  const cue = cues.find(
    ([concept]) => own.includes(concept) && !before.some((earlier) => earlier.cues.includes(concept)),
  );
  if (cue?.[1] === 'declined') return [step('proposed', 'said-proposed'), step(cue[1], cue[2])];
  if (cue && before.length > 0) return [step(cue[1], cue[2])];
  return [step(stateByForce[fact.record.force], `said-${fact.record.force}`)];
}

/** What a result or figure says of the thread's keeping; nothing where it does not speak of it. */
function stepsDone(statements: readonly Statement[], outcome: DatedOutcome): StateStep[] {
  const { fact, date } = outcome;
  if (!isLater(outcome, statements[0]!.saidOn)) return [];
  const step = (state: ThreadState, rule: string): StateStep => ({ state, date, rule, fact: fact.id });
  if (fact.kind === 'indicators')
    return isReached(fact.record, statements) ? [step('completed', 'target-reached')] : [];
  if (fact.kind === 'encounters') return [step('completed', 'reported-held')];
  if (statements.some(({ figures }) => figures.some(({ metric }) => isSeries(metric)))) return [];
  if (fact.record.status !== 'completed') {
    const kept = fact.record.status === 'started' && isKeptByBeginning(statements, outcome);
    return [...(kept ? [step('completed', 'reported-completed')] : []), step('under-way', 'reported-started')];
  }
  return outcome.about?.terms.some(({ key }) => key === 'signing')
    ? [step('signed', 'reported-signed')]
    : [step('completed', 'reported-completed')];
}

/**
 * `to open a bus line`, `to set up a hotline`: it runs, and the word is kept. Of a work that is to be finished, to begin
 * is the first step.
 */
function isKeptByBeginning(statements: readonly Statement[], { about }: DatedOutcome): boolean {
  const begun = (about?.terms ?? []).map(({ key }) => key).filter((key) => key.startsWith('beginning:'));
  const isKept = ({ cues }: Statement): boolean => cues.some((promised) => isBegunAs(promised, begun));
  return kindOf(statements) === 'project' ? statements.every(isKept) : statements.some(isKept);
}

/** The beginnings that keep the promise of one: what runs is opened, but ground that is broken for a port opens none. */
const keptBy: Readonly<Record<string, readonly string[]>> = {
  'beginning:opening': ['beginning:opening', 'beginning:use', 'beginning:start'],
  'beginning:use': ['beginning:use', 'beginning:opening'],
  'beginning:body': ['beginning:body', 'beginning:opening', 'beginning:use'],
  'beginning:works': ['beginning:works', 'beginning:start'],
  'beginning:start': ['beginning:start', 'beginning:opening', 'beginning:works', 'beginning:use'],
};

/** Where a result does not say how it began, it began as it was promised. */
function isBegunAs(promised: string, begun: readonly string[]): boolean {
  const kept = keptBy[promised];
  return kept !== undefined && (begun.length === 0 || begun.some((key) => kept.includes(key)));
}

/** A session or visit that was planned in the commitment's words and was held. */
function stepHeld(statements: readonly Statement[], { status, date, facts }: LinkedEncounter): StateStep | null {
  const said = statements[0]!.saidOn;
  if (status !== 'held' || compareDates(date, said) <= 0) return null;
  const own = new Set(statements.map(({ fact }) => fact.article));
  const report = facts.find(({ article }) => !own.has(article)) ?? facts[0]!;
  return { state: 'completed', date, rule: 'reported-held', fact: report.fact };
}

/** What was done before, or on the day, it was first said does not keep it; a figure is done when its period ends. */
function isLater({ fact, date }: DatedOutcome, said: string | null): boolean {
  const days = date ? daysOf(date) : null;
  const done = fact.kind === 'indicators' ? days?.last : days?.first;
  const last = said && daysOf(said)?.last;
  return !!done && !!last && done > last;
}

/** The latest target of the series is met; a credit or grant of one sum is not met by another one. */
function isReached(actual: Told<'indicators'>['record'], statements: readonly Statement[]): boolean {
  if (actual.scope !== statements[0]!.relation) return false;
  const targets = statements.findLast(({ figures }) => figures.length > 0)?.figures ?? [];
  return meets(actual, targets);
}
