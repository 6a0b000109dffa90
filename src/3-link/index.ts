export { link } from './link.ts';
export { marksOf } from './marks.ts';
export type { Judged } from './marks.ts';
export { noveltyOf } from './novelty.ts';
export type * from './links.ts';
