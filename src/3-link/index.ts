export { link } from './link.ts';
export { marksOf, noveltyOf } from './life/index.ts';
export type { Judged } from './life/index.ts';
export type * from './links.ts';
