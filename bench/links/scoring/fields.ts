import { allThreads } from './format.ts';
import type { DriftValue, GoldFile, GoldThread, LinksFile, ThreadField, ThreadFields } from './format.ts';
import { drifted } from './drift-values.ts';
import { countsOf, standInsOf } from './groups.ts';
import type { Counts } from './groups.ts';

/** How many threads have the field right, of those judged; null where the linker does not tell the field at all. */
export type Right = { right: number; of: number; wrong: string[] } | null;

export interface ThreadScore {
  fields: Record<ThreadField, Right>;
  /** The share of right states, averaged over the states: most threads are agreed, so that one word scores well. */
  stateMean: number | null;
  /** Closing states (completed, declined, cancelled) that were suggested where they should be, and elsewhere. */
  closings: Counts | null;
  drifts: Counts & { wrong: string[] };
}

/** A gold thread and the predicted one that stands for it. */
interface Judged {
  thread: GoldThread;
  found: ThreadFields | null;
}

const threadFields: ThreadField[] = ['state', 'kind', 'specificity', 'due', 'suggested'];

/** The fields and drifts of gold threads, each against the predicted thread that holds most of its facts. */
export function scoreThreads(gold: GoldFile, links: LinksFile): ThreadScore {
  const predicted = links.threads ?? [];
  const judged = allThreads(gold).filter((thread) => 'state' in thread);
  const told = (field: ThreadField) => predicted.some((thread) => field in thread);
  const pairs: Judged[] = judged.map((thread) => ({ thread, found: predicted[mainHome(thread, predicted)] ?? null }));
  const fieldOf = (field: ThreadField): Right => {
    if (!told(field)) return null;
    const of = pairs.filter(({ thread }) => !thread.unsure?.includes(field));
    const wrong = of.filter(({ thread, found }) => !found || !isRight(field, thread, found[field] ?? null));
    const say = ({ thread, found }: Judged) =>
      `${thread.about}: ${found?.[field] ?? (found ? 'none' : 'not found')}, should be ${thread[field] ?? 'none'}`;
    return { right: of.length - wrong.length, of: of.length, wrong: wrong.map(say) };
  };
  const fields = Object.fromEntries(threadFields.map((field) => [field, fieldOf(field)]));
  return {
    fields: fields as ThreadScore['fields'],
    stateMean: told('state') ? meanOverStates(pairs) : null,
    closings: told('suggested') ? closingsOf(pairs) : null,
    drifts: scoreDrifts(judged, predicted),
  };
}

/** The predicted thread that holds most of the facts; the first of equals. */
function mainHome(thread: GoldThread, predicted: NonNullable<LinksFile['threads']>): number {
  const votes = new Map<number, number>();
  for (const fact of thread.facts) {
    const homes = new Set(standInsOf(fact, predicted).map(({ group }) => group));
    for (const home of homes) votes.set(home, (votes.get(home) ?? 0) + 1);
  }
  return [...votes].sort(([i, a], [j, b]) => b - a || i - j)[0]?.[0] ?? -1;
}

function isRight(field: ThreadField, gold: GoldThread, value: string | null): boolean {
  const lapsedMayBeSaid = field === 'suggested' && gold.overdue === true && value === 'lapsed';
  return (gold[field] ?? null) === value || lapsedMayBeSaid;
}

function meanOverStates(pairs: Judged[]): number {
  const sure = pairs.filter(({ thread }) => !thread.unsure?.includes('state'));
  const shares = [...Map.groupBy(sure, ({ thread }) => thread.state).values()].map((group) => {
    return (
      group.filter(({ thread, found }) => found && isRight('state', thread, found.state ?? null)).length / group.length
    );
  });
  return shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
}

function closingsOf(pairs: Judged[]): Counts {
  let [tp, fp, fn] = [0, 0, 0];
  for (const { thread, found } of pairs) {
    if (thread.unsure?.includes('suggested')) continue;
    const value = found?.suggested ?? null;
    const right = isRight('suggested', thread, value);
    if (thread.suggested && right) tp++;
    if (thread.suggested && !right) fn++;
    if (value && !right) fp++;
  }
  return countsOf(tp, fp, fn);
}

/** Drifts of figure, date and force, each at the fact that changed; wording is not judged. */
function scoreDrifts(judged: GoldThread[], predicted: NonNullable<LinksFile['threads']>): ThreadScore['drifts'] {
  let [tp, fp, fn] = [0, 0, 0];
  const wrong: string[] = [];
  for (const thread of judged) {
    for (const fact of thread.facts) {
      const standIns = standInsOf(fact, predicted).map((standIn) => standIn.fact);
      const said = standIns.flatMap(({ drifts }) => drifts ?? []).filter(({ field }) => field !== 'wording');
      const here = (thread.drifts ?? []).filter(
        ({ facts: [, to] }) => to.start === fact.start && to.article === fact.article,
      );
      const must = here.filter(({ either }) => !either);
      const missed = must.filter((drift) => !said.some((other) => drifted(drift, other)));
      const extra = said.filter((drift) => !here.some((other) => drifted(other, drift)));
      tp += must.length - missed.length;
      fn += missed.length;
      fp += extra.length;
      const say = (what: string) => (drift: DriftValue) =>
        `${what}: ${thread.about}, ${fact.article.slice(0, 3)} ${drift.field} ${drift.from || 'none'} → ${drift.to || 'none'}`;
      wrong.push(...missed.map(say('missed')), ...extra.map(say('extra')));
    }
  }
  return { ...countsOf(tp, fp, fn), wrong };
}
