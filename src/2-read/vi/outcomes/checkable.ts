import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { OutcomeWords } from './words.ts';

/** Whether the words name a work, a document or a project that a stranger could go and see. */
export function isNamed({ draft }: Sheet, words: OutcomeWords, { from, to }: Span): boolean {
  if (words.first(from, to, 'work', 'paper', 'line') !== undefined) return true;
  const thing = draft.things[firstFrom(draft.things, from)];
  return thing !== undefined && thing.from < to && (thing.kind === 'project' || thing.kind === 'instrument');
}

/** A sum or a count, in figures or as `hàng trăm`; no share and no date. */
export function isCounted({ draft }: Sheet, { from, to }: Span): boolean {
  const { tokens, quantities, dates } = draft;
  for (let i = from; i < to; i++) {
    const date = dates[firstFrom(dates, i + 1) - 1];
    if (date && date.to > i) {
      i = date.to - 1;
      continue;
    }
    const quantity = quantities[firstFrom(quantities, i)];
    if (quantity && quantity.from === i) {
      if (quantity.unit !== 'percent') return true;
      i = quantity.to - 1;
    } else if (manyOf.has(wordAt(tokens, i)) && amounts.has(wordAt(tokens, i + 1))) return true;
    else if (!Number.isNaN(tokens.numberAt(i)) && (i === 0 || !tokens.isCapital(i - 1))) return true;
  }
  return false;
}

const manyOf = new Set(['hàng', 'hơn', 'gần']);
const amounts = new Set(['chục', 'trăm', 'nghìn', 'ngàn', 'vạn', 'triệu']);
