import { compareDates } from '../../../0-facts/index.ts';
import type { Restatement, StateEvidence, ToldThread } from '../../../0-facts/index.ts';
import { shownState } from '../lines.ts';
import type { ShownState } from '../lines.ts';

/** What became of a commitment after it was said for the first time. */

const isSince = (date: string | null, since: string): boolean => date !== null && compareDates(date, since) >= 0;

/** What its own words pledge is no agreement, though it leads to the same state. */
export function shownStep({ state, rule }: Pick<StateEvidence, 'state' | 'rule'>): ShownState {
  return rule === 'said-pledged' ? 'pledged' : state;
}

/** What first told of each state that a commitment came to; also that what one side had pledged was agreed later. */
function stepsOf(view: ToldThread): StateEvidence[] {
  const { evidence } = view;
  const steps = evidence.filter((step, i) => i === 0 || shownStep(step) !== shownStep(evidence[i - 1]!));
  const last = steps.at(-1);
  const isAgreed = last && shownStep(last) === 'pledged' && shownState(view) === 'agreed';
  const agreement = isAgreed ? saidAs('agreed', view) : null;
  return agreement ? [...steps, agreement] : steps;
}

/** The first time that its own words agreed to it, or pledged it. */
function saidAs(force: ShownState, { restatements }: ToldThread): StateEvidence | null {
  const said = restatements.find((one) => one.force === force);
  return said ? { state: 'agreed', date: said.saidOn, rule: `said-${said.force}`, quote: said.quote } : null;
}

/** What speaks of the state that is shown; of the end that is suggested, where there is one. */
export function stepOfState(view: ToldThread): StateEvidence | null {
  const steps = stepsOf(view);
  const shown = shownState(view);
  return (
    steps.findLast(({ state }) => state === view.suggested) ??
    steps.findLast((step) => shownStep(step) === shown) ??
    saidAs(shown, view)
  );
}

/** What first led to the present state, where that was in this time and after the commitment was said first. */
export function movementOf(view: ToldThread, since: string): StateEvidence | null {
  const { firstSaid } = view;
  const steps = stepsOf(view);
  const last = lastOf(steps, view);
  if (!last || !isSince(last.date, since)) return null;
  const isLater = firstSaid === null ? steps.length > 1 : compareDates(last.date, firstSaid) > 0;
  return isLater ? last : null;
}

/** What happened last; of what is reported done on the day it was begun, that it is done. */
function lastOf(steps: StateEvidence[], { suggested }: ToldThread): StateEvidence | undefined {
  const last = steps.at(-1);
  return steps.find(({ state, date }) => state === suggested && date === last?.date) ?? last;
}

export interface Drifted {
  before: Restatement;
  after: Restatement;
}

/** The last time in this in which it was said with other words or figures, and the time before that. */
export function driftOf({ restatements }: ToldThread, since: string): Drifted | null {
  const at = restatements.findLastIndex(({ saidOn, drifts }) => drifts.length > 0 && isSince(saidOn, since));
  const [before, after] = [restatements[at - 1], restatements[at]];
  return before && after ? { before, after } : null;
}
