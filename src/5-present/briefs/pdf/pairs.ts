/** Room that is asked for before items of a list are drawn, so that none stands alone at the edge of a page. */

/** Points; what is higher may begin on one page and end on the next. */
const highest = 300;

/** Of the first two: one alone would part the heading from its list. */
export const openingOf = ([first = 0, second = 0]: number[]): number => Math.min(first + second, highest);

/**
 * Before one item: the first is drawn with the second and the last but one with the last, so that neither page has one
 * item alone; with what stands behind the list.
 */
export function roomBefore(heights: number[], at: number, behind = 0): number {
  const isPaired = at === 0 || at === heights.length - 2;
  const end = isPaired ? at + 2 : at + 1;
  const room = heights.slice(at, end).reduce((sum, height) => sum + height, 0);
  return Math.min(room + (end >= heights.length ? behind : 0), highest);
}
