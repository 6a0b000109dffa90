import type { DraftSection } from '../draft.ts';
import { said, told } from '../lines.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What both sides agreed when they met last, word for word. */
export const words: SectionMaker = ({ encounters, threads }, phrases): DraftSection => {
  const agreed = threads.filter(({ force }) => force === 'agreed' || force === 'signed');
  const last = encounters.find(
    ({ status, quotes }) =>
      status === 'held' && quotes.some(({ article }) => agreed.some(({ quote }) => quote.article === article)),
  );
  const articles = new Set(last?.quotes.map(({ article }) => article));
  const then = agreed.filter(({ quote }) => articles.has(quote.article));
  const lines = then
    .sort((a, b) => (a.quote.article < b.quote.article ? -1 : 1) || a.quote.start - b.quote.start)
    .slice(0, most.words)
    .map(({ id, quote }) => ({
      id: `words ${id}`,
      runs: [said(quote.exact), told(` (${phrases.date(last?.date ?? quote.publishedOn)})`)],
      quotes: [quote],
    }));
  return {
    key: 'words',
    title: phrases.words.section.words,
    groups: [{ title: null, lines, rest: then.length - lines.length }],
    empty: phrases.words.empty.words,
  };
};
