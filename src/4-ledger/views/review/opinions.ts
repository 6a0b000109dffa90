import type { Opinion, SecondOpinion } from '../../../0-facts/index.ts';
import { agreement } from '../../decisions/agreement.ts';
import { readDecisions, standing } from '../../decisions/log.ts';
import type { DecisionEntry } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { threadsOfDecisions } from '../threads-of-decisions.ts';
import { Quotes, wordsOfFacts } from '../quotes.ts';

/** Where two must judge alike: the questions on which they differ, then those that wait for a second person. */
export async function secondOpinions(
  ledger: Ledger,
  moment: Moment,
  relation: string | null = null,
): Promise<SecondOpinion[]> {
  return await ledger.read(moment, async (db) => {
    const log = (await readDecisions(db, relation)).filter(({ at }) => !moment.knownBy || at <= moment.knownBy);
    const { disagreements, waiting } = agreement(standing(log));
    const differing = new Set(disagreements.flatMap(({ entries }) => entries));
    const questions = [
      ...disagreements.map(({ entries }) => ({ isDisputed: true, entries })),
      ...waiting.filter((entry) => !differing.has(entry)).map((entry) => ({ isDisputed: false, entries: [entry] })),
    ];
    return await shown(db, moment, questions);
  });
}

async function shown(
  db: Database,
  moment: Moment,
  questions: { isDisputed: boolean; entries: DecisionEntry[] }[],
): Promise<SecondOpinion[]> {
  const firsts = questions.map(({ entries }) => entries[0]!);
  const threads = await threadsOfDecisions(db, moment, firsts);
  const words = await wordsOfFacts(
    db,
    firsts.map(({ anchors }) => anchors[0]!.fact),
  );
  const quotes = await Quotes.ofArticles(
    db,
    [...words.values()].map(({ article }) => article),
  );
  return questions.map(({ isDisputed, entries }) => {
    const [first] = entries as [DecisionEntry];
    const found = words.get(first.anchors[0]!.fact);
    return {
      relation: first.relation,
      thread: threads.get(first) ?? null,
      quote: found ? quotes.of(found) : null,
      about: aboutOf(first),
      isDisputed,
      opinions: entries.map(opinionOf),
    };
  });
}

function aboutOf({ judgement }: DecisionEntry): string {
  if (judgement.kind === 'edit') return judgement.field;
  if (judgement.kind === 'set-state') return 'state';
  return 'facts' in judgement ? 'together' : 'right';
}

function opinionOf({ seq, who, at, why, judgement }: DecisionEntry): Opinion {
  const says =
    judgement.kind === 'edit'
      ? JSON.stringify(judgement.value)
      : judgement.kind === 'set-state'
        ? judgement.state
        : judgement.kind;
  return { seq, who, at, why, says };
}
