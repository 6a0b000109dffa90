export { openLedger } from './open.ts';
export type { LedgerOptions } from './open.ts';
export type { Ledger } from './ledger.ts';
export type { ArticleEntry, Candidate, Placement } from './entries.ts';
export { parseJudgement } from './decisions.ts';
export type { DecisionEntry, Judgement, NewDecision } from './decisions.ts';
export type { Flaw } from './verify.ts';
