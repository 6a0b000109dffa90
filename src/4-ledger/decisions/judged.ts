import type { Grade, Review, ThreadState } from '../../0-facts/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
import type { Disagreement } from './agreement.ts';
import type { Judgement } from './judgement.ts';

/** What of a thread people may judge, with their decisions laid over the linker's conclusion. */
export interface JudgedThread {
  state: ThreadState;
  suggested: ThreadState | null;
  review: Review;
  grade: Grade | null;
  owner: string | null;
  due: string | null;
}

/** What people judged, and where two who must judge alike do not. */
export interface Judged {
  judgements: readonly Judgement[];
  disagreements: readonly Disagreement[];
}

/**
 * Lays decisions that count over threads, each over the threads that hold the fact it names (two articles of the very
 * same words have one); the latest wins.
 */
export function judge(
  threads: readonly LinkedThread[],
  { judgements, disagreements }: Judged,
): Map<string, JudgedThread> {
  const judged = new Map<string, JudgedThread>();
  const threadsOf = new Map<string, Set<JudgedThread>>();
  for (const thread of threads) {
    const { id, state, suggested, due } = thread;
    const own: JudgedThread = { state, suggested, review: 'machine', grade: null, owner: null, due };
    judged.set(id, own);
    for (const { fact } of thread.facts) threadsOf.set(fact, (threadsOf.get(fact) ?? new Set()).add(own));
  }
  for (const judgement of judgements) {
    if (!('fact' in judgement)) continue;
    for (const thread of threadsOf.get(judgement.fact) ?? []) lay(thread, judgement);
  }
  for (const { fact } of disagreements) for (const thread of threadsOf.get(fact) ?? []) thread.review = 'disputed';
  return judged;
}

function lay(thread: JudgedThread, judgement: Extract<Judgement, { fact: string }>): void {
  switch (judgement.kind) {
    case 'confirm':
      thread.review = 'confirmed';
      break;
    case 'set-state':
      thread.state = judgement.state;
      thread.review = 'confirmed';
      // What the person has seen and judged is no longer a suggestion.
      thread.suggested = null;
      break;
    case 'due':
      thread.due = judgement.due;
      break;
    case 'owner':
      thread.owner = judgement.owner;
      break;
    case 'grade':
      thread.grade = judgement.grade;
      break;
    case 'answer':
      // Who is asked does not judge: it is for the one who asked to say that it is so.
      if (judgement.state && judgement.state !== thread.state) thread.suggested = judgement.state;
      break;
    case 'edit':
    case 'reject':
    case 'enter':
    case 'ask':
    case 'remind':
    case 'note':
      break;
  }
}
