import type { Draft, ThingMention } from '../../mentions.ts';
import { longestHits } from '../hits.ts';
import { fold } from '../../../0-facts/index.ts';

/**
 * The relation's official formula: «quan hệ láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn
 * diện»; of several in one article the longest, and partnerships that have a name as a whole.
 */
export function frameworks(draft: Draft): ThingMention[] {
  const { tokens } = draft;
  const found: (ThingMention & { parts: string[] })[] = [];
  let run: { from: number; to: number; parts: string[] } | null = null;
  const close = (): void => {
    if (run && run.parts.length > 1) found.push({ ...run, ...thing(tokens.nameOf(run.from, run.to)) });
    run = null;
  };
  for (const { from, to, entry } of longestHits(draft, 'framework-words')) {
    if (entry.values['sort'] === 'whole') {
      close();
      if (tokens.isCapital(from))
        found.push({ from, to, parts: [fold(entry.phrase)], ...thing(tokens.nameOf(from, to)) });
      continue;
    }
    if (run && joins(draft, run.to, from) && !run.parts.includes(fold(entry.phrase))) {
      run.to = to;
      run.parts.push(fold(entry.phrase));
      continue;
    }
    close();
    run = { from, to, parts: [fold(entry.phrase)] };
  }
  close();
  return found
    .filter((one, i) => !found.some((other, j) => i !== j && covers(other.parts, one.parts, j < i)))
    .map(({ from, to, kind, name, date, number, rule }) => ({ from, to, kind, name, date, number, rule }));
}

function thing(name: string): Omit<ThingMention, 'from' | 'to'> {
  return { kind: 'framework', name, date: null, number: null, rule: 'vi/things/framework' };
}

/** `,`, `và`, with or without `tình`, `quan hệ` between two parts. */
function joins({ tokens }: Draft, to: number, from: number): boolean {
  if (from - to > 3 || from <= to) return false;
  const first = tokens.wordAt(to);
  return first === ',' || first === 'và' || first === '-';
}

function covers(other: readonly string[], one: readonly string[], earlier: boolean): boolean {
  return one.every((part) => other.includes(part)) && (other.length > one.length || earlier);
}
