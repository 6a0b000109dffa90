/** An import whose work is shared out over queues, and how far it is. */
export interface Job {
  id: string;
  /** ISO 8601. */
  startedAt: string;
  /** What was ordered, in words, and by whom. */
  source: string;
  who: string;
  sources: number;
  sourcesDone: number;
  /** Articles that were sent on to be read, and of them those that wait and those that are in the ledger. */
  collected: number;
  waiting: number;
  read: number;
  /** Sources and articles that were put aside. */
  failed: number;
  isDone: boolean;
}

/** How much waits and is under way in a stage of the queues. */
export interface StageDepth {
  stage: 'collect' | 'read' | 'link';
  waiting: number;
  underWay: number;
}

/** What goes on in the queues of a ledger. */
export interface SharedWork {
  jobs: Job[];
  stages: StageDepth[];
}
