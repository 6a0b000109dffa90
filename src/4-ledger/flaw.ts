/** One thing that does not hold together: where, and what is wrong with it. */
export interface Flaw {
  where: string;
  what: string;
}
