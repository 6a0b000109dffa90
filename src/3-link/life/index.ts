export { driftsOf } from './drift.ts';
export { kindOf, specificityOf } from './kind.ts';
export { lifeOf, pressesOf } from './life-cycle.ts';
export type { Keeping } from './life-cycle.ts';
export { isDrifted, marksOf, urgencyOf } from './marks.ts';
export type { Judged } from './marks.ts';
export { noveltyOf } from './novelty.ts';
