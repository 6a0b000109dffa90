export { link } from './link.ts';
export { marksOf, noveltyOf, urgencyOf } from './life/index.ts';
export { instrumentKey } from './named-things.ts';
export type { Judged } from './life/index.ts';
export { totalsOf } from './umbrellas.ts';
export type { Total } from './umbrellas.ts';
export type * from './links.ts';
