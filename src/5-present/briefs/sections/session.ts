import type { DraftLine, DraftSection } from '../draft.ts';
import { compareDates } from '../../../0-facts/index.ts';
import type { ThreadRow, ThreadView } from '../../../0-facts/index.ts';
import { thingRows } from '../../../4-ledger/index.ts';
import { byWorth, threadGroup, told } from '../lines.ts';
import type { Extra } from '../lines.ts';
import type { Material } from '../material.ts';
import type { Phrases } from '../phrases.ts';
import { stateWords, viewsOf } from './changes.ts';
import type { SectionMaker } from './section.ts';

/** Every commitment said at the named session or later, with its state, the evidence of it and who is to act. */
export const session: SectionMaker = async (material, phrases): Promise<DraftSection> => {
  const named = await sessionNamed(material, phrases);
  const since = named?.date ?? material.since;
  const said = material.threads.filter(
    ({ lastSaid, review }) => lastSaid && compareDates(lastSaid, since) >= 0 && review !== 'retracted',
  );
  const evidence = new Map((await viewsOf(material, said)).map((view) => [view.id, evidenceOf(view, phrases)]));
  const byState = Map.groupBy(said.sort(byWorth), ({ state }: ThreadRow) => state);
  const { words, terms } = phrases;
  const groups = [...byState].map(([state, threads]) => {
    const title = `${terms.state[state]} (${threads.length})`;
    const list = threadGroup(title, threads, Infinity, phrases, {
      known: ['state'],
      extra: ({ id }) => evidence.get(id) ?? undefined,
    });
    return { ...list, title: title.charAt(0).toUpperCase() + title.slice(1) };
  });
  return {
    key: 'session',
    title: words.section.session,
    groups: [{ title: null, lines: named ? [named.line] : [], rest: 0 }, ...groups],
    empty: words.empty.session,
  };
};

/** The session of the asked number as the first article names it; null where none does, or none was asked for. */
async function sessionNamed(
  { ledger, moment, wish }: Material,
  phrases: Phrases,
): Promise<{ date: string; line: DraftLine } | null> {
  if (wish.session === null) return null;
  const query = { relation: wish.relation, kind: 'mechanism', number: wish.session } as const;
  const [thing] = await thingRows(ledger, moment, query);
  const date = thing?.date ?? thing?.quote.publishedOn;
  if (!thing || !date) return null;
  const text = phrases.line('session', { number: wish.session, name: thing.name, date: phrases.date(date) });
  return { date, line: { id: `session ${wish.session}`, runs: [told(text)], quotes: [thing.quote] } };
}

function evidenceOf(view: ThreadView, phrases: Phrases): Extra | null {
  const last = view.evidence.at(-1);
  return last ? { text: stateWords(last, view, phrases), quotes: [last.quote] } : null;
}
