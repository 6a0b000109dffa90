import type { DraftGroup, DraftSection } from '../draft.ts';
import type { ThreadRow } from '../../../0-facts/index.ts';
import { byWorth, shownState, shownStates, threadGroup } from '../lines.ts';
import type { Detail, ShownState } from '../lines.ts';
import type { Material } from '../material/material.ts';
import type { Phrases } from '../phrases.ts';
import { evidenceOf } from './changes.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What is open by state; each side's asks, and what each has to do, apart; last what may have come to an end. */
export const open: SectionMaker = async (material, phrases): Promise<DraftSection> => {
  const { words } = phrases;
  const running = { ...material, open: material.open.filter(({ suggested }) => suggested === null) };
  return {
    key: 'open',
    title: words.section.open,
    groups: [...asks(running, phrases), ...doings(running, phrases), await endings(material, phrases)],
    empty: words.empty.open,
  };
};

/** What nobody confirmed to have ended though the press lets one think so, on the words that do. */
async function endings({ open: all, toldOf }: Material, phrases: Phrases): Promise<DraftGroup> {
  const limit = most.open;
  const ending = all.filter(({ suggested }) => suggested !== null).sort(byWorth);
  const views = await toldOf(ending.slice(0, limit));
  const evidence = new Map(views.map((view) => [view.id, evidenceOf(view, phrases)]));
  return threadGroup(phrases.group('suggested', { count: ending.length }), ending, limit, phrases, {
    known: ['suggested'],
    extra: ({ id }) => evidence.get(id),
  });
}

/** Proposals by the side that asks; the home side's first. */
function asks(material: Material, phrases: Phrases): DraftGroup[] {
  const proposals = material.open.filter(({ state }) => state === 'proposed');
  const asker = (thread: ThreadRow): string | null => {
    const sides = new Set(thread.speakers.map(material.countryOf));
    const [side] = sides;
    return sides.size === 1 && side ? side : null;
  };
  return [...material.countries, null].map((side) => {
    const theirs = proposals.filter((thread) => asker(thread) === side);
    const count = theirs.length;
    const title = side
      ? phrases.group('asks', { country: phrases.country(side), count })
      : phrases.group('bothAsk', { count });
    return group(title, theirs, phrases, ['state']);
  });
}

/** What is agreed, signed, under way or suspended, by who is to act. */
function doings(material: Material, phrases: Phrases): DraftGroup[] {
  const states = shownStates.filter((state) => state !== 'proposed');
  return states.flatMap((state) => {
    const threads = material.open.filter((thread) => shownState(thread) === state);
    return [...material.countries, null].map((side) => {
      const theirs = threads.filter(({ holders }) => (holders.length === 1 ? holders[0]! : null) === side);
      const known: Detail[] = side ? ['state', 'holders'] : ['state'];
      return group(titleOf(state, side, theirs.length, phrases), theirs, phrases, known);
    });
  });
}

function titleOf(state: ShownState, side: string | null, count: number, phrases: Phrases): string {
  const values = { state: phrases.terms.state[state], count };
  const title = side
    ? phrases.group('does', { ...values, country: phrases.country(side) })
    : phrases.group('doTogether', values);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function group(title: string, threads: ThreadRow[], phrases: Phrases, known: Detail[]): DraftGroup {
  return threadGroup(title, threads.sort(byWorth), most.open, phrases, { known });
}
