import { ApiError, send } from './api.ts';
import type { Schemas } from './api.ts';
import { ledgerGrew } from './events.svelte.ts';

export type Judgement = Schemas['Judgement'];
export type DecisionEntry = Schemas['DecisionEntry'];

/** What was decided on this page since it was opened, the latest last: each act can be taken back, also one on many commitments. */
let made = $state.raw<DecisionEntry[][]>([]);
/** An act of a person, on one commitment or on several alike. */
interface Told {
  entry: DecisionEntry;
  count: number;
  undone: boolean;
}

/** The latest act, told until the next one: a decision, or that one was taken back. */
let told = $state.raw<Told | null>(null);
let failed = $state.raw<ApiError | null>(null);

export const decisions = {
  get told(): Told | null {
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

/** Acts are kept in the order in which they were made: one that is asked for while another is on its way waits for it. */
let latest: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = latest.then(act);
  latest = done;
  return done;
}

/** Keeps what a person judged; answers whether it was kept. What went wrong is told where the latest act is. */
export async function decide(judgement: Judgement, why: string | null = null): Promise<boolean> {
  return (await decideAll([judgement], why)) === 1;
}

/** Keeps one judgement after the other as one act, up to the first that fails; tells and answers how many were kept. */
export function decideAll(
  judgements: readonly Judgement[],
  why: string | null = null,
  tell: (kept: number) => void = () => {},
): Promise<number> {
  return inTurn(() => keep(judgements, why, tell));
}

async function keep(
  judgements: readonly Judgement[],
  why: string | null,
  tell: (kept: number) => void,
): Promise<number> {
  const entries: DecisionEntry[] = [];
  let wrong: ApiError | null = null;
  try {
    for (const judgement of judgements) {
      entries.push(await send<DecisionEntry>('/decisions', { judgement, why }));
      tell(entries.length);
    }
  } catch (error) {
    wrong = error instanceof ApiError ? error : new ApiError(null, { cause: error });
  }
  const last = entries.at(-1);
  if (last) {
    made = [...made, entries];
    told = { entry: last, count: entries.length, undone: false };
    ledgerGrew();
  }
  failed = wrong;
  return entries.length;
}

/** Takes back the latest act of this page that stands when those before are kept. */
export async function undoLatest(): Promise<void> {
  await inTurn(async () => {
    const act = made.at(-1);
    if (act) await undoAll(act);
  });
}

/** Takes back a decision, whoever made it. */
export function undo(entry: DecisionEntry): Promise<boolean> {
  return inTurn(() => undoAll([entry]));
}

/** Takes decisions back, the latest first, up to the first that cannot be; what was taken back stays so. */
async function undoAll(entries: readonly DecisionEntry[]): Promise<boolean> {
  const undone: DecisionEntry[] = [];
  let wrong: ApiError | null = null;
  try {
    for (const entry of entries.toReversed()) {
      await send('/decisions', { relation: entry.relation, judgement: { kind: 'undo', seq: entry.seq } });
      undone.push(entry);
    }
  } catch (error) {
    wrong = error instanceof ApiError ? error : new ApiError(null, { cause: error });
  }
  const isUndone = ({ relation, seq }: DecisionEntry): boolean =>
    undone.some((one) => one.relation === relation && one.seq === seq);
  made = made.map((act) => act.filter((entry) => !isUndone(entry))).filter((act) => act.length > 0);
  const last = undone.at(-1);
  if (last) {
    told = { entry: last, count: undone.length, undone: true };
    ledgerGrew();
  }
  failed = wrong;
  return wrong === null;
}
