import type { DraftSection } from '../draft.ts';
import type { Restatement } from '../../../0-facts/index.ts';
import { said, told } from '../lines.ts';
import type { Material } from '../material/material.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What both sides agreed when they met last, word for word, each with the day on which it was said. */
export const words: SectionMaker = async (material, phrases): Promise<DraftSection> => {
  const then = await saidLast(material);
  const lines = then
    .sort(({ quote: a }, { quote: b }) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start))
    .slice(0, most.words)
    .map(({ thread, quote, saidOn }) => ({
      id: `words ${thread}`,
      runs: [said(quote.exact), told(` (${phrases.date(saidOn ?? quote.publishedOn)})`)],
      quotes: [quote],
    }));
  return {
    key: 'words',
    title: phrases.words.section.words,
    groups: [{ title: null, lines, rest: then.length - lines.length }],
    empty: phrases.words.empty.words,
  };
};

type Said = Pick<Restatement, 'quote' | 'saidOn'> & { thread: string };

/** Of the last meeting at which both sides agreed to something: an article that reports it also tells of other days. */
async function saidLast(material: Material): Promise<Said[]> {
  const { encounters, threads, articlesOf, viewsOf } = material;
  for (const { id, status, quotes } of encounters) {
    if (status !== 'held') continue;
    const reports = new Set(quotes.map(({ article }) => article));
    const reported = threads.filter((thread) => articlesOf.get(thread.id)?.some((article) => reports.has(article)));
    const then = (await viewsOf(reported)).flatMap((view): Said[] => {
      const last = view.restatements.findLast((one) => one.encounter === id && isOfBoth(one, material));
      return last ? [{ thread: view.id, quote: last.quote, saidOn: last.saidOn }] : [];
    });
    if (then.length > 0) return then;
  }
  return [];
}

/** Agreed or signed, and where its words name who speaks, by somebody of each side. */
function isOfBoth({ force, speakers }: Restatement, { countries, countryOf }: Material): boolean {
  if (force !== 'agreed' && force !== 'signed') return false;
  const sides = speakers.flatMap((speaker) => countryOf(speaker) ?? []);
  return sides.length === 0 || countries.every((country) => sides.includes(country));
}
