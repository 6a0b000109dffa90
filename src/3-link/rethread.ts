import type { Statement } from './said/context.ts';
import { encountersByArticle } from './encounters.ts';
import { plannedIn } from './keepings.ts';
import { articleOf, keyOf } from './links.ts';
import type { LinkDecision, LinkedEncounter } from './links.ts';
import type { DatedOutcome } from './said/outcomes.ts';
import { encountersReportedIn } from './steps/encounters.ts';
import { digestList, textList } from './steps/kept.ts';
import type { KeptDigest } from './steps/kept.ts';
import { saidAs } from './steps/kept-said.ts';
import { Standings } from './steps/umbrellas.ts';
import type { LinkStore, MadeThread } from './store.ts';
import { chunksOf, isSame, placesOf } from './store.ts';
import { inOrder, mintedFrom, threadOf } from './thread.ts';
import type { MintedIds } from './thread.ts';
import {
  figureList,
  inOrderOfPlaces,
  nodeOf,
  outcomesOf,
  partition,
  pieceList,
  statementList,
} from './threads/index.ts';
import type { Group, KeptWordings, Pieced } from './threads/index.ts';
import { standingOf } from './umbrellas.ts';
import type { Standing } from './umbrellas.ts';

/** The threads that the wordings of a piece were parted into. */
const threadList = (piece: string): string => `threads ${piece}`;

/** Pieces at once: each is of many statements. */
const few = 25;

/**
 * Parts anew the pieces in which anything changed, in the place of the threads that were theirs. What is told in `fresh`
 * articles may be another record than before.
 */
export async function rethread(
  store: LinkStore,
  wordings: KeptWordings,
  pieced: Pieced,
  decisions: readonly LinkDecision[],
  fresh: ReadonlySet<string>,
): Promise<void> {
  const standings = new Standings(store);
  const gone = await takeAway(store, pieced.former, standings);
  const made = new Set<string>();
  const decided = decisionsByFact(decisions);
  for (const pieces of chunksOf(await inOrderOfPlaces(wordings, pieced.made), few)) {
    const threads = await threadsOf(store, wordings, pieces, decided);
    for (const { thread } of threads) gone.delete(thread.id);
    const others = await differing(store, threads, fresh);
    for (const { thread } of others) made.add(thread.id);
    await store.conclude({ threads: { gone: [], made: others } });
    await standings.add(threads.flatMap(({ standing }) => standing ?? []));
    for (const { piece, thread } of threads)
      await store.put(threadList(piece), [{ place: thread.id, body: thread.relation }]);
  }
  for (const ids of chunksOf(gone)) await store.conclude({ threads: { gone: ids, made: [] } });
  await store.conclude({ arranged: await standings.changed(made) });
}

/** Those that are not concluded already as they are, but for umbrellas: most threads of a piece stay. */
async function differing<T extends MadeThread>(
  store: LinkStore,
  threads: readonly T[],
  fresh: ReadonlySet<string>,
): Promise<T[]> {
  const isOld = ({ thread }: T) => !thread.facts.some(({ article }) => fresh.has(article));
  const asked = threads.filter(isOld).map(({ thread }) => thread.id);
  const before = new Map((await store.threads(asked)).map((thread) => [thread.id, thread]));
  return threads.filter(({ thread }) => {
    const former = before.get(thread.id);
    return !former || !isSame({ ...former, umbrella: null, parts: [] }, thread);
  });
}

async function takeAway(store: LinkStore, pieces: ReadonlySet<string>, standings: Standings): Promise<Set<string>> {
  const gone = new Set<string>();
  for (const some of chunksOf(pieces)) {
    const rows = await store.rows<string | null>(some.map((piece) => ({ list: threadList(piece) })));
    await standings.remove(rows.flat().map(({ place, body }) => ({ id: place, relation: body })));
    for (const [i, piece] of some.entries()) {
      const threads = rows[i]!.map(({ place }) => place);
      for (const id of threads) gone.add(id);
      await store.drop(threadList(piece), threads);
    }
  }
  return gone;
}

interface PlacedThread extends MadeThread {
  piece: string;
  standing: Standing | null;
}

/** What is known about some pieces. */
interface Surroundings {
  byWording: ReadonlyMap<string, readonly DatedOutcome[]>;
  byMetric: ReadonlyMap<string, readonly DatedOutcome[]>;
  heldHere: ReadonlyMap<string, readonly LinkedEncounter[]>;
}

async function threadsOf(
  store: LinkStore,
  kept: KeptWordings,
  pieces: readonly string[],
  decided: DecisionsByFact,
): Promise<PlacedThread[]> {
  const members = await placesOf(store, pieces.map(pieceList));
  const statements = await statementsIn(store, kept, members.flat());
  const all = [...statements.values()].flat();
  const minted = await store.minted([...new Set(all.map(({ fact }) => fact.id))]);
  const around = await surroundingsOf(store, members.flat(), all);
  const groups = pieces.flatMap((piece, i) => {
    const own = members[i]!.flatMap((id) => statements.get(id)!);
    const decisions = decided.about(own);
    const nodes = members[i]!.toSorted().map((id) => nodeOf(id, statements.get(id)!));
    const wordings = new Map(
      nodes.flatMap(({ wording, statements }) => statements.map(({ fact }) => [keyOf(fact), wording.id])),
    );
    return partition(nodes, decisions).map((group) => ({ piece, group, wordings }));
  });
  const firstOf = await firstArticles(
    store,
    groups.map(({ group }) => group),
    minted,
  );
  return groups.map(({ piece, group, wordings }) => {
    const ordered = inOrder(group.statements);
    const keeping = keepingOf(group.statements, wordings, around);
    const named = threadOf(group, keeping, { minted, firstOf });
    return { ...named, piece, latest: ordered.at(-1)!.fact.record, standing: standingOf(named.thread, ordered) };
  });
}

/** The statements of some wordings, by these. */
async function statementsIn(
  store: LinkStore,
  kept: KeptWordings,
  wordings: readonly string[],
): Promise<Map<string, Statement[]>> {
  const keys = await placesOf(store, wordings.map(statementList));
  const articles = new Set(keys.flat().map(articleOf));
  const worded = new Map([...(await kept.placed(wordings))].map(([id, { wording }]) => [id, wording]));
  const byKey = new Map<string, Statement>();
  for (const some of chunksOf(articles))
    for (const [key, statement] of await saidAs(store, worded, some)) byKey.set(key, statement);
  return new Map(wordings.map((id, i) => [id, keys[i]!.map((key) => byKey.get(key)!)]));
}

async function surroundingsOf(
  store: LinkStore,
  wordings: readonly string[],
  statements: readonly Statement[],
): Promise<Surroundings> {
  const figures = statements.flatMap(({ relation, figures }) => figures.map(({ metric }) => ({ relation, metric })));
  const distinct = new Map(figures.map((each) => [figureList(each.relation, each.metric), each]));
  const outcomes = await outcomesOf(store, wordings, [...distinct.values()]);
  const planning = new Set(statements.flatMap(({ fact, plans }) => (plans.length > 0 ? fact.article : [])));
  const heldHere = new Map<string, readonly LinkedEncounter[]>();
  for (const some of chunksOf(planning)) {
    const digests = await store.get<KeptDigest>(digestList, some);
    const held = encountersByArticle(await encountersReportedIn(store, [...digests.values()]));
    for (const id of some) heldHere.set(id, held.get(id) ?? []);
  }
  return { ...outcomes, heldHere };
}

function keepingOf(
  statements: readonly Statement[],
  wordings: ReadonlyMap<string, string>,
  { byWording, byMetric, heldHere }: Surroundings,
) {
  const own = new Set(statements.map(({ fact }) => wordings.get(keyOf(fact))!));
  const lists = statements.flatMap(({ relation, figures }) =>
    figures.map(({ metric }) => figureList(relation, metric)),
  );
  const outcomes = [
    ...[...own].flatMap((id) => byWording.get(id) ?? []),
    ...[...new Set(lists)].flatMap((list) => byMetric.get(list) ?? []),
  ];
  return {
    outcomes: outcomes.sort((a, b) => (keyOf(a.fact) < keyOf(b.fact) ? -1 : 1)),
    planned: plannedIn(statements, heldHere),
  };
}

async function firstArticles(
  store: LinkStore,
  groups: readonly Group[],
  minted: MintedIds,
): Promise<(textHash: string) => string> {
  const hashes = new Set(groups.map(({ statements }) => mintedFrom(inOrder(statements), minted).textHash));
  const lists = await placesOf(store, [...hashes].map(textList));
  const first = new Map([...hashes].map((hash, i) => [hash, lists[i]!.sort()[0]!]));
  return (hash) => first.get(hash)!;
}

interface DecisionsByFact {
  about(statements: readonly Statement[]): LinkDecision[];
}

/** Few threads are decided about: their decisions are found by their facts. */
function decisionsByFact(decisions: readonly LinkDecision[]): DecisionsByFact {
  const byFact = new Map<string, LinkDecision[]>();
  for (const decision of decisions)
    if (decision.kind !== 'rejected')
      for (const fact of decision.facts) byFact.set(fact, [...(byFact.get(fact) ?? []), decision]);
  return {
    about: (statements) => [...new Set(statements.flatMap(({ fact }) => byFact.get(fact.id) ?? []))],
  };
}
