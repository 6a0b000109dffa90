import { ApiError, send } from './api.ts';
import type { Schemas } from './api.ts';
import { ledgerGrew } from './events.svelte.ts';

export type Judgement = Schemas['Judgement'];
export type DecisionEntry = Schemas['DecisionEntry'];

/** What was decided on this page since it was opened, the latest last: each can be taken back. */
let made = $state.raw<DecisionEntry[]>([]);
/** The latest act, told until the next one: a decision, or that one was taken back. */
let told = $state.raw<{ entry: DecisionEntry; undone: boolean } | null>(null);
let failed = $state.raw<ApiError | null>(null);

export const decisions = {
  get told(): { entry: DecisionEntry; undone: boolean } | null {
    return told;
  },
  get failed(): ApiError | null {
    return failed;
  },
  get canUndo(): boolean {
    return made.length > 0;
  },
  /** Tells no more of what was done; it stays done. */
  dismiss(): void {
    told = null;
    failed = null;
  },
};

/** Keeps what a person judged; answers whether it was kept. What went wrong is told where the latest act is. */
export async function decide(judgement: Judgement, why: string | null = null): Promise<boolean> {
  try {
    const entry = await send<DecisionEntry>('/decisions', { judgement, why });
    made = [...made, entry];
    told = { entry, undone: false };
    failed = null;
    ledgerGrew();
    return true;
  } catch (error) {
    failed = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    return false;
  }
}

/** Takes back the latest decision of this page. */
export async function undoLatest(): Promise<void> {
  const entry = made.at(-1);
  if (entry && (await undo(entry))) made = made.filter((one) => one !== entry);
}

/** Takes back a decision, whoever made it. */
export async function undo(entry: DecisionEntry): Promise<boolean> {
  try {
    await send('/decisions', { relation: entry.relation, judgement: { kind: 'undo', seq: entry.seq } });
    made = made.filter(({ relation, seq }) => relation !== entry.relation || seq !== entry.seq);
    told = { entry, undone: true };
    failed = null;
    ledgerGrew();
    return true;
  } catch (error) {
    failed = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    return false;
  }
}
