import type { Outcome } from '../said/outcomes.ts';
import type { LinkStore } from '../store.ts';
import { bestWording } from './keeping.ts';
import type { Seeking } from './keeping.ts';
import { wordsList } from './kept-wordings.ts';
import type { KeptWordings } from './kept-wordings.ts';
import { window } from './pieces.ts';
import { idAt } from './wording.ts';

/** Results that look for their commitment under a word, in the order of their places. */
export const seekerList = (posting: string): string => `seek ${posting}`;

/** The wording of which each result speaks, by the results' order; null where it speaks of none. */
export async function bestWordings(
  store: LinkStore,
  wordings: KeptWordings,
  sought: readonly { outcome: Outcome; seeking: Seeking }[],
): Promise<(string | null)[]> {
  const asks = sought.flatMap(({ seeking }, i) => seeking.postings.map((posting) => ({ i, posting, seeking })));
  const near = await store.near(
    asks.map(({ posting, seeking }) => ({ list: wordsList(posting), place: seeking.place })),
    window,
  );
  const ids = sought.map(() => new Set<string>());
  asks.forEach(({ i }, k) => {
    for (const place of [...near[k]!.before, ...near[k]!.after]) ids[i]!.add(idAt(place));
  });
  const placed = await wordings.placed(new Set(ids.flatMap((some) => [...some])));
  return sought.map(({ outcome }, i) => {
    const candidates = [...ids[i]!].map((id) => placed.get(id)!.wording);
    return bestWording(outcome, candidates)?.id ?? null;
  });
}
