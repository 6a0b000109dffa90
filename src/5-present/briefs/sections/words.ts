import type { DraftGroup, DraftSection } from '../draft.ts';
import { daysOf } from '../../../0-facts/index.ts';
import type { EncounterRow, Restatement } from '../../../0-facts/index.ts';
import { said, told } from '../lines.ts';
import type { Material } from '../material/material.ts';
import { lastDayOf } from '../material/meeting-days.ts';
import type { Phrases } from '../phrases.ts';
import { encounterText } from './meetings.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What both sides agreed when they met last, word for word, each with the day on which it was said. */
export const words: SectionMaker = async (material, phrases): Promise<DraftSection> => {
  const last = await lastAgreement(material);
  return {
    key: 'words',
    title: phrases.words.section.words,
    groups: last ? [wordsGroup(last, phrases)] : [],
    empty: phrases.words.empty.words,
  };
};

function wordsGroup({ encounter, said: all }: Agreement, phrases: Phrases): DraftGroup {
  const lines = all
    .sort(({ quote: a }, { quote: b }) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start))
    .slice(0, most.words)
    .map(({ thread, quote, saidOn }) => ({
      id: `words ${thread}`,
      runs: [said(quote.exact), told(` (${phrases.date(saidOn ?? quote.publishedOn)})`)],
      quotes: [quote],
    }));
  return { title: encounterText(encounter, phrases), lines, rest: all.length - lines.length };
}

type Said = Pick<Restatement, 'quote' | 'saidOn'> & { thread: string };

/** A meeting at which both sides agreed to something, with the last day on which it is known to have been held. */
interface Agreement {
  encounter: EncounterRow;
  day: string;
  said: Said[];
}

/**
 * The last meeting at which both sides agreed to something. Meetings whose day is not told are placed by the days of
 * the words that were said there; those without any are the oldest.
 */
async function lastAgreement(material: Material): Promise<Agreement | null> {
  const held = material.encounters
    .filter(({ status }) => status === 'held')
    .map((encounter) => ({ encounter, latest: latestDayOf(encounter) }))
    .sort((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0));
  let last: Agreement | null = null;
  for (const { encounter, latest } of held) {
    if (last && latest <= last.day) break;
    const then = await saidAt(encounter, material);
    if (!then.length) continue;
    const days = then.map(({ saidOn }) => lastDayOf(saidOn)).sort();
    const day = lastDayOf(encounter.date) || days.at(-1)!;
    if (!last || day > last.day) last = { encounter, day, said: then };
  }
  return last;
}

/** No meeting was held after the last article that reports it. */
const latestDayOf = ({ date, quotes }: EncounterRow): string =>
  lastDayOf(date) ||
  quotes
    .map(({ publishedOn }) => lastDayOf(publishedOn))
    .sort()
    .at(-1)!;

/** What both sides said there: articles that report a meeting also tell of other days. */
async function saidAt(encounter: EncounterRow, material: Material): Promise<Said[]> {
  const { threads, articlesOf, toldOf } = material;
  const reports = new Set(encounter.quotes.map(({ article }) => article));
  const reported = threads.filter((thread) => articlesOf.get(thread.id)?.some((article) => reports.has(article)));
  return (await toldOf(reported)).flatMap((view): Said[] => {
    const last = view.restatements.findLast((one) => isSaidAt(encounter, reports, one) && isOfBoth(one, material));
    return last ? [{ thread: view.id, quote: last.quote, saidOn: last.saidOn }] : [];
  });
}

/** Of a document signed at a meeting no encounter is told beside it: its article and its day say where it was signed. */
function isSaidAt({ id, date }: EncounterRow, reports: ReadonlySet<string>, one: Restatement): boolean {
  if (one.encounter !== null) return one.encounter === id;
  if (one.force !== 'signed' || !reports.has(one.quote.article) || date === null || one.saidOn === null) return false;
  const [days, then] = [daysOf(date), daysOf(one.saidOn)];
  return days !== null && then !== null && days.first === then.first && days.last === then.last;
}

/** Agreed or signed, and where its words name who speaks, by somebody of each side. */
function isOfBoth({ force, speakers }: Restatement, { countries, countryOf }: Material): boolean {
  if (force !== 'agreed' && force !== 'signed') return false;
  const sides = speakers.flatMap((speaker) => countryOf(speaker) ?? []);
  return sides.length === 0 || countries.every((country) => sides.includes(country));
}
