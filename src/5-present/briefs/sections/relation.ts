import type { DraftLine, DraftSection } from '../draft.ts';
import { compareDates } from '../../../0-facts/index.ts';
import type { Channel, EncounterRow, ThreadRow } from '../../../0-facts/index.ts';
import { dateWords } from '../../../0-facts/messages/index.ts';
import { said, shownState, shownStates, told } from '../lines.ts';
import type { Material } from '../material/material.ts';
import { isDated } from '../material/meeting-days.ts';
import { movementOf } from '../material/movement.ts';
import type { Phrases } from '../phrases.ts';
import { movedExtra } from './changes.ts';
import { encounterRuns } from './meetings.ts';
import { milestoneRuns } from './milestones.ts';
import type { SectionMaker } from './section.ts';

/**
 * How the relation stands: its official formula, how much is open, overdue and moved, the last meeting at a high level
 * and what is next. A number is told with the commitment that shows it best, on its words.
 */
export const relation: SectionMaker = (material, phrases): DraftSection => {
  const lines = [framework, isOpen, isOverdue, hasMoved, lastMeeting, nextMilestone];
  const { words } = phrases;
  return {
    key: 'relation',
    title: words.section.relation,
    groups: [{ title: null, lines: lines.flatMap((line) => line(material, phrases) ?? []), rest: 0 }],
    empty: words.empty.relation,
  };
};

type LineMaker = (material: Material, phrases: Phrases) => DraftLine | null;

/** “hữu nghị vĩ đại, …”, từ 2025: the formula and since when it is known. */
const framework: LineMaker = ({ framework: formula, wish }, phrases) => {
  if (!formula) return null;
  const since = formula.since
    ? phrases.line('framework', { name: '', since: dateWords(formula.since, wish.language) })
    : '';
  return { id: 'framework', runs: [said(formula.name), told(since)], quotes: [formula.quote] };
};

/** By state; the one said last is quoted. */
const isOpen: LineMaker = ({ open }, phrases) => {
  const [last] = [...open].sort((a, b) => compareDates(b.lastSaid, a.lastSaid));
  if (!last) return null;
  const states = shownStates.flatMap((state) => {
    const count = open.filter((thread) => shownState(thread) === state).length;
    return count ? `${phrases.terms.state[state]} ${count}` : [];
  });
  const text = phrases.line('open', { count: open.length, states: states.join(', ') });
  return example('open', text, last, phrases.date(last.lastSaid));
};

/** The one overdue for longest is quoted. */
const isOverdue: LineMaker = ({ open }, phrases) => {
  const overdue = open
    .filter(({ marks }) => marks.includes('overdue'))
    .sort((a, b) => compareDates(a.due, b.due) || (a.id < b.id ? -1 : 1));
  const [first] = overdue;
  if (!first) return null;
  const text = phrases.line('overdue', { count: overdue.length });
  return example('overdue', text, first, phrases.line('due', { date: phrases.date(first.due) }));
};

/** The one that moved last is quoted, with the words that tell it. */
const hasMoved: LineMaker = ({ changed, since }, phrases) => {
  const moved = changed
    .flatMap((view) => {
      const step = movementOf(view, since);
      return step ? [{ view, step }] : [];
    })
    .sort((a, b) => compareDates(b.step.date, a.step.date) || (a.view.id < b.view.id ? -1 : 1));
  const [last] = moved;
  if (!last) return null;
  const text = phrases.line('moved', { count: moved.length, since: phrases.date(since) });
  const extra = movedExtra(last.step, last.view, phrases);
  return example('moved', text, { ...last.view, quote: last.step.quote }, extra.text);
};

function example(id: string, text: string, { action, quote }: ThreadRow, detail: string): DraftLine {
  return { id, runs: [told(text), said(action), told(` — ${detail}.`)], quotes: [quote] };
}

/** Between whom one speaks of a high level: leaders of party, state, government and parliament. */
const highest: readonly (Channel | null)[] = ['party', 'state', 'government', 'parliament'];

/** Where something was signed or celebrated, nobody need have spoken with anybody. */
const isMeeting = ({ kind }: EncounterRow): boolean => kind !== 'signing' && kind !== 'ceremony';

const lastMeeting: LineMaker = ({ encounters }, phrases) => {
  const last = encounters.find(
    (one) => one.status === 'held' && isMeeting(one) && isDated(one) && highest.includes(one.channel),
  );
  if (!last) return null;
  const runs = [told(phrases.line('lastMeeting')), ...encounterRuns(last, phrases)];
  return { id: 'last meeting', runs, quotes: last.quotes.slice(0, 2) };
};

const nextMilestone: LineMaker = (material, phrases) => {
  const [next] = material.milestones;
  if (!next) return null;
  const runs = milestoneRuns(next, material, phrases);
  return { id: 'next milestone', runs: [told(phrases.line('nextMilestone')), ...runs], quotes: [next.quote] };
};
