import type { LinkDecision } from '../links.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf, isSame } from '../store.ts';
import type { Touched } from './kept.ts';

/** What people joined and parted, as of the last run. */
const decisionList = 'decisions';

type Pair = [kind: string, one: string, other: string];

/** Notes what people joined and parted; articles in which they changed their mind are told anew. */
export async function takeDecisions(
  store: LinkStore,
  decisions: readonly LinkDecision[],
  { forced }: Touched,
): Promise<void> {
  const now = decisions.flatMap((decision): Pair[] =>
    decision.kind === 'rejected' ? [] : [[decision.kind, ...decision.facts]],
  );
  const kept = await store.get<Pair[]>(decisionList, ['']);
  const former = kept.get('') ?? [];
  if (isSame(former, now)) return;
  const words = (pair: Pair) => pair.join(' ');
  const same = new Set(former.map(words)).intersection(new Set(now.map(words)));
  const facts = new Set([...former, ...now].filter((pair) => !same.has(words(pair))).flatMap(([, ...pair]) => pair));
  for (const some of chunksOf(facts)) for (const article of await store.holding(some)) forced.add(article);
  if (now.length > 0) await store.put(decisionList, [{ place: '', body: now }]);
  else await store.drop(decisionList, ['']);
}
