import type { Grade, Review, ThreadState } from '../../0-facts/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
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

/** Lays decisions that stand over threads, each over the thread that holds the fact it names; the latest wins. */
export function judge(threads: LinkedThread[], judgements: Judgement[]): Map<string, JudgedThread> {
  const judged = new Map<string, JudgedThread>();
  const threadOf = new Map<string, string>();
  for (const thread of threads) {
    const { id, state, suggested, due } = thread;
    judged.set(id, { state, suggested, review: 'machine', grade: null, owner: null, due });
    for (const { fact } of thread.facts) threadOf.set(fact, id);
  }
  for (const judgement of judgements) {
    if (!('fact' in judgement)) continue;
    const thread = judged.get(threadOf.get(judgement.fact) ?? '');
    if (thread) lay(thread, judgement);
  }
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
    case 'reject':
    case 'note':
      break;
  }
}
