import type { SheetSuggestion } from '../../0-facts/index.ts';
import { linksIn, threadView } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import type { EnteredRow } from './resuming.ts';

/** What the linker suggests for rows of a table: one each, the last said before today. */
export async function suggestionsFor(
  ledger: Ledger,
  moment: Moment,
  rows: readonly EnteredRow[],
): Promise<SheetSuggestion[]> {
  const { threads } = await linksIn(ledger, moment);
  const own = new Set(rows.map(({ fact }) => fact));
  // A thread of rows of the table alone suggests nothing, and there are as many of them as rows.
  const met = threads.filter(({ facts }) => facts.some(({ fact }) => !own.has(fact)));
  const threadOf = new Map(met.flatMap(({ id, facts }) => facts.map(({ fact }) => [fact, id] as const)));
  const suggestions: SheetSuggestion[] = [];
  for (const { row, fact } of rows) {
    const thread = threadOf.get(fact);
    const view = thread === undefined ? null : await threadView(ledger, moment, thread);
    const other = view?.restatements.findLast(({ quote }) => quote.fact !== fact && !own.has(quote.fact));
    if (!view || !other) continue;
    const mine = view.restatements.find(({ quote }) => quote.fact === fact);
    const facts: SheetSuggestion['facts'] = [fact, other.quote.fact];
    suggestions.push({ row, facts, thread: view.id, quote: other.quote, why: mine?.why ?? other.why });
  }
  return suggestions;
}
