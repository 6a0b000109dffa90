import type { Span } from '../../mentions.ts';
import type { Landmarks } from './landmarks.ts';
import { isCapitalWord, says } from './landmarks.ts';
import { wordsOf } from './persons.ts';
import { endOfName } from './names.ts';
import { aliasBehind, nameBehind, plainNameAt } from './sightings.ts';
import { signedBelow } from './signatures.ts';
import type { OfficeChain, Sighting } from './sightings.ts';

/**
 * All sightings of a text in order: names behind offices, names with offices behind them
 * (`ông X, Thủ tướng Lào`), names behind `ông` or with a family name, and the parts of those names
 * alone (`Putin`).
 */
export function sightingsOf(marks: Landmarks, chains: readonly OfficeChain[]): Sighting[] {
  const found: Sighting[] = [];
  const credits = creditsOf(marks);
  const free = freeChains(marks, chains, found);
  for (const chain of free) {
    const named = nameBefore(marks, chain);
    if (named) found.push(named);
  }
  const chainAt = new Map(free.map((chain) => [chain.from, chain]));
  found.sort((a, b) => a.from - b.from);
  const covered = new Map(found.map((sighting) => [sighting.from, sighting.to]));
  const { tokens } = marks.draft;
  for (let i = 0; i < tokens.count; i++) {
    const to = covered.size > 0 ? covered.get(i) : undefined;
    if (to) {
      i = to - 1;
      continue;
    }
    if ((!marks.honorific.has(i) && !marks.familyName.has(i)) || credits.has(i)) continue;
    const name = plainNameAt(marks, i);
    if (!name) continue;
    const sighting = withOfficesBehind(marks, i, name, chainAt);
    found.push(sighting);
    i = sighting.to - 1;
  }
  found.sort((a, b) => a.from - b.from);
  return withPartsAlone(marks, found, chains);
}

/** Takes the chains with a name behind them into `found`; gives the others. */
function freeChains(marks: Landmarks, chains: readonly OfficeChain[], found: Sighting[]): OfficeChain[] {
  return chains.filter((chain) => {
    const below = signedBelow(marks, chain);
    if (below) found.push(below);
    const name = below ? null : nameBehind(marks, chain);
    if (!name) return below === null;
    const alias = aliasBehind(marks, name);
    const to = alias ? alias.to + 1 : name.to;
    found.push({ from: chain.from, to, name, alias, offices: [...chain.offices], rule: 'vi/people/office-name' });
    return false;
  });
}

const mostBack = 7;

/** `X, Thủ tướng Lào, …`: a name of two words and more before the comma, and a mark behind the office. */
function nameBefore(marks: Landmarks, chain: OfficeChain): Sighting | null {
  const { tokens } = marks.draft;
  const end = chain.from - 1;
  if (!tokens.isMark(end, ',') || !isCapitalWord(marks, end - 1) || tokens.isAllCaps(end - 1)) return null;
  const closed = chain.to >= tokens.count || [',', '.', ';', ')'].some((mark) => tokens.isMark(chain.to, mark));
  if (!closed || chain.offices.every(({ untitled }) => untitled)) return null;
  for (let from = Math.max(0, end - mostBack); from <= end - 2; from++) {
    if (marks.province.has(from) || marks.honorific.has(from) || isCapitalWord(marks, from - 1)) continue;
    if (endOfName(marks, from) !== end) continue;
    const name = { from, to: end };
    return { from, to: chain.to, name, alias: null, offices: [...chain.offices], rule: 'vi/people/name-office' };
  }
  return null;
}

/** `ông X, Thủ tướng Lào`, `ông X - Thủ tướng Lào`, `ông X (Thủ tướng Lào)`. */
function withOfficesBehind(
  marks: Landmarks,
  from: number,
  name: Span,
  chainAt: ReadonlyMap<number, OfficeChain>,
): Sighting {
  const { tokens } = marks.draft;
  const alias = aliasBehind(marks, name);
  const end = alias ? alias.to + 1 : name.to;
  const open = tokens.isMark(end, ',') || tokens.isMark(end, '-') || tokens.isMark(end, '(');
  const chain = open ? chainAt.get(end + 1) : undefined;
  if (!chain) return { from, to: end, name, alias, offices: [], rule: 'vi/people/name' };
  // A capital behind a head without its body is a firm the lexicon does not know.
  if (chain.offices.at(-1)!.bare && isCapitalWord(marks, chain.to))
    return { from, to: end, name, alias, offices: [], rule: 'vi/people/name' };
  const to = tokens.isMark(end, '(') && tokens.isMark(chain.to, ')') ? chain.to + 1 : chain.to;
  return { from, to, name, alias, offices: [...chain.offices], rule: 'vi/people/name-office' };
}

/** Adds a foreign name's part where it stands alone, of four letters and more, that the lexicon does not know. */
function withPartsAlone(marks: Landmarks, found: Sighting[], chains: readonly OfficeChain[]): Sighting[] {
  const { tokens } = marks.draft;
  const parts = new Set(
    found.flatMap(({ name }) => wordsOf(tokens.nameOf(name.from, name.to))).filter((w) => w.length > 3),
  );
  const all: Sighting[] = [];
  let next = 0;
  let chain = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (chain < chains.length && chains[chain]!.to <= i) chain++;
    if (next < found.length && found[next]!.from <= i) {
      all.push(found[next]!);
      i = found[next++]!.to - 1;
      continue;
    }
    if (tokens.id[i] !== 0 || !isCapitalWord(marks, i) || (chains[chain]?.from ?? i + 1) <= i) continue;
    const to = endOfKnown(marks, i, parts);
    if (to === i) continue;
    const name = { from: i, to };
    all.push({ ...name, name, alias: null, offices: [], rule: 'vi/people/name-alone' });
    i = to - 1;
  }
  return all;
}

function endOfKnown(marks: Landmarks, from: number, parts: ReadonlySet<string>): number {
  const { tokens } = marks.draft;
  let to = from;
  while (isCapitalWord(marks, to) && parts.has(wordsOf(tokens.textOf(to))[0] ?? '')) to++;
  return to;
}

/** Tokens of photographers and agencies behind `Ảnh:`: they are nobody. */
function creditsOf(marks: Landmarks): Set<number> {
  const { tokens } = marks.draft;
  const credits = new Set<number>();
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!tokens.isMark(i + 1, ':') || !says(marks, i, 'ảnh', 'nguồn', 'video', 'clip')) continue;
    for (let name = i + 2; isCapitalWord(marks, name) || tokens.isMark(name, '/') || tokens.isMark(name, '-'); name++) {
      credits.add(name);
    }
  }
  return credits;
}
