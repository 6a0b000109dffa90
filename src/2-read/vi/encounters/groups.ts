import type { Draft, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Hit } from '../../text/phrases.ts';
import { says } from '../words.ts';

/** States named in a row, where there are three or more, in the order written. */
interface Group extends Span {
  countries: string[];
}

const known = new WeakMap<Draft, Group[]>();

/** «Bộ trưởng các nước Campuchia, Lào và Việt Nam … Ba nước cam kết»: the states last named in a row; null where none are. */
export function groupBefore(draft: Draft, hit: Hit): string[] | null {
  const [first] = hit.entry.phrase.split(' ');
  const size = sizes.get(first!);
  // `các nước` are any.
  if (!size && /nước|thành viên/.test(hit.entry.phrase)) return null;
  let groups = known.get(draft);
  if (!groups) known.set(draft, (groups = groupsIn(draft)));
  for (let i = firstFrom(groups, hit.from) - 1; i >= 0; i--) {
    const { countries } = groups[i]!;
    if (!size || countries.length === size) return countries;
  }
  return null;
}

const sizes = new Map([
  ['ba', 3],
  ['3', 3],
  ['bốn', 4],
  ['4', 4],
  ['năm', 5],
  ['sáu', 6],
]);

function groupsIn({ states, tokens }: Draft): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < states.length; i++) {
    const { from } = states[i]!;
    const countries = [...states[i]!.countries];
    while (i + 1 < states.length && isListed(tokens, states[i]!.to, states[i + 1]!.from)) {
      countries.push(...states[++i]!.countries);
    }
    const different = [...new Set(countries)];
    if (different.length > 2) groups.push({ from, to: states[i]!.to, countries: different });
  }
  return groups;
}

/** A comma, a hyphen or `và` alone between two states. */
function isListed(tokens: Draft['tokens'], to: number, from: number): boolean {
  return from === to + 1 && (tokens.isMark(to, ',') || tokens.isMark(to, '-') || says(tokens, to, 'và', 'cùng'));
}
