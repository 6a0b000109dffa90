import type { DraftGroup, DraftSection } from '../draft.ts';
import { compareDates } from '../../../0-facts/index.ts';
import type { ThreadRow } from '../../../0-facts/index.ts';
import { byWorth, shownState, shownStates, threadGroup, told } from '../lines.ts';
import type { Extra } from '../lines.ts';
import type { Material } from '../material/material.ts';
import { movementOf } from '../material/movement.ts';
import type { Phrases } from '../phrases.ts';
import { evidenceOf } from './changes.ts';
import type { SectionMaker } from './section.ts';

/**
 * Every commitment said at the named session or later, or that moved since, with its state, the evidence of it and who
 * is to act; without a session, since the asked day.
 */
export const session: SectionMaker = async (material, phrases): Promise<DraftSection> => {
  const list = sinceSession(material);
  const evidence = new Map((await material.toldOf(list)).map((view) => [view.id, evidenceOf(view, phrases)]));
  const groups = shownStates.flatMap((state): DraftGroup[] => {
    const threads = list.filter((thread) => shownState(thread) === state).sort(byWorth);
    if (!threads.length) return [];
    const name = phrases.terms.state[state];
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} (${threads.length})`;
    const extra = ({ id }: ThreadRow): Extra | undefined => evidence.get(id);
    return [
      threadGroup(title, threads, Infinity, phrases, {
        known: ['state', 'suggested'],
        extra,
        tellsLack: true,
      }),
    ];
  });
  const { words } = phrases;
  const { session: named, since } = material;
  return {
    key: 'session',
    title: named ? words.section.session : phrases.group('sinceDay', { day: phrases.date(since) }),
    groups: [heldGroup(material, phrases), ...groups],
    empty: words.empty.session,
  };
};

/** What was said since, and what moved since. */
export function sinceSession({
  threads,
  changed,
  since,
}: Pick<Material, 'threads' | 'changed' | 'since'>): ThreadRow[] {
  const moved = new Set(changed.filter((view) => movementOf(view, since)).map(({ id }) => id));
  return threads.filter(
    ({ id, lastSaid }) => moved.has(id) || (lastSaid !== null && compareDates(lastSaid, since) >= 0),
  );
}

/** When the session was held, on the words that tell it. */
function heldGroup({ session: named }: Material, phrases: Phrases): DraftGroup {
  if (!named) return { title: null, lines: [], rest: 0 };
  const { number, body, date, quotes } = named;
  const text = phrases.line('session', { number, name: body, date: phrases.date(date) });
  return { title: null, lines: [{ id: `session ${number}`, runs: [told(text)], quotes: quotes.slice(0, 2) }], rest: 0 };
}
