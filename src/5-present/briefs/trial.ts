import type { BriefWish } from '../../0-facts/index.ts';

/** For tests and benchmarks: wishes for a brief. */

/** A wish that says nothing but the relation: a whole brief before a visit, of all fields, for no side's desk. */
export const plainWish = (relation: string): BriefWish => ({
  kind: 'visit',
  relation,
  language: 'vi',
  home: null,
  since: null,
  guests: [],
  hosts: [],
  pillars: [],
  length: 'full',
  session: null,
  body: null,
});
