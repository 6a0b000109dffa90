import type { Force, ThreadState } from '../../src/0-facts/index.ts';
import type { GoldDrift, GoldFields, GoldPlace } from '../links/scoring/format.ts';
import type { Course, Statement } from './events.ts';

/** One statement with all the places where it is told, those of the first article first. */
export interface Told {
  statement: Statement;
  places: GoldPlace[];
}

const stateByForce: Record<Force, ThreadState> = {
  proposed: 'proposed',
  instructed: 'proposed',
  pledged: 'agreed',
  agreed: 'agreed',
  signed: 'signed',
};
const ladder: readonly ThreadState[] = ['proposed', 'agreed', 'signed', 'under-way'];

/** Where the words of a thread (oldest first) lead; `unsure` are fields with more than one right answer. */
export function lifeOf({ startedOn, completedOn, undertaking }: Course, told: readonly Told[]): GoldFields {
  const reached = told.map(({ statement }) => ladder.indexOf(stateByForce[statement.force]));
  if (startedOn) reached.push(ladder.indexOf('under-way'));
  const unsure = ['specificity'];
  if (undertaking.kind === null) unsure.push('kind');
  if (completedOn && undertaking.endsAs) unsure.push('state', 'suggested');
  return {
    state: ladder[Math.max(...reached)]!,
    kind: undertaking.kind,
    due: told.findLast(({ statement }) => statement.due)?.statement.due?.edtf ?? null,
    suggested: completedOn ? 'completed' : null,
    unsure,
  };
}

interface Change {
  field: 'figure' | 'due' | 'force';
  from: string;
  to: string;
  /** The place of the former value. */
  place: GoldPlace;
  either?: boolean;
}

/**
 * What changes from statement to statement, against the last that was said: silence is no change. A rise
 * of force above all before must be told; any other change of force, and a finer date, may be.
 */
export function driftsOf(told: readonly Told[]): GoldDrift[] {
  const said = { figure: null, due: null, force: null, highest: null } as Record<string, Value | null>;
  return told.flatMap(({ statement: { figure, due, force }, places }) => {
    const place = places[0]!;
    const changes = [
      ...changeOf('figure', said.figure!, figure?.told),
      ...changeOf('due', said.due!, due?.edtf),
      ...forceChanges(said.force!, said.highest!, force),
    ];
    if (figure) said.figure = { value: figure.told, place };
    if (due) said.due = { value: due.edtf, place };
    said.force = { value: force, place };
    if (!said.highest || rank(force) > rank(said.highest.value)) said.highest = said.force;
    return changes.flatMap((change) => places.map((at, i) => driftAt(change, at, i)));
  });
}

interface Value {
  value: string;
  place: GoldPlace;
}

function changeOf(field: 'figure' | 'due', last: Value | null, to: string | undefined): Change[] {
  if (!last || !to || last.value === to) return [];
  const finer = field === 'due' && (last.value.startsWith(to) || to.startsWith(last.value));
  return [{ field, from: last.value, to, place: last.place, ...(finer && { either: true }) }];
}

function forceChanges(last: Value | null, highest: Value | null, to: Force): Change[] {
  if (!last || !highest) return [];
  const changes: Change[] = [];
  if (rank(to) > rank(highest.value)) changes.push({ field: 'force', from: highest.value, to, place: highest.place });
  if (last.value !== to && (changes.length === 0 || last.value !== highest.value))
    changes.push({ field: 'force', from: last.value, to, place: last.place, either: true });
  return changes;
}

/** How binding a word is, for what counts as a rise. */
function rank(force: string): number {
  return ladder.indexOf(stateByForce[force as Force]);
}

/** A reprint may tell the change again or not. */
function driftAt({ place, ...change }: Change, at: GoldPlace, i: number): GoldDrift {
  return { ...change, facts: [place, at], ...((i > 0 || change.either) && { either: true }) };
}
