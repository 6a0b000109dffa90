import { fold } from '../../../0-facts/index.ts';
import type { Draft, ThingMention } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { remembered } from '../../text/remembered.ts';
import { contains } from '../../text/spans.ts';
import { headings } from './headings.ts';
import { frameworks } from './frameworks.ts';
import { mechanisms } from './mechanisms.ts';
import { milestones } from './milestones.ts';
import { titlesOf } from './titles.ts';
import { works } from './works.ts';

/**
 * Things: «Kỳ họp lần thứ 5 Ủy ban hỗn hợp Việt Nam - Nga», «Hiệp định Hợp tác Lao động», «Cầu Hữu
 * nghị», «50 năm thiết lập quan hệ», `Đối tác chiến lược`: each once, at its first full statement.
 */
export const things: Stage = {
  name: 'things',
  run(draft) {
    const titles = titlesOf(draft);
    const formulas = frameworks(draft);
    const heads = headings(titles);
    const standing = mechanisms(titles);
    const whole = [...formulas, ...heads, ...standing];
    const named = works(titles).filter((work) => !whole.some((other) => contains(other, work)));
    const found = [...whole, ...milestones(titles), ...named];
    const abbreviations = abbreviationsOf(draft);
    const full = found.filter((thing) => !isAbbreviated(thing, abbreviations));
    draft.things = onceEach(full.sort((a, b) => a.from - b.from));
  },
};

/** Short forms that stand in brackets behind a name in capitals: `Việt Nam - EU (EVIPA)`. */
function abbreviationsOf({ tokens }: Draft): Set<string> {
  const short = new Set<string>();
  for (let i = 1; i + 1 < tokens.count; i++)
    if (tokens.isMark(i - 1, '(') && tokens.isMark(i + 1, ')') && tokens.isAllCaps(i)) short.add(tokens.textOf(i));
  return short;
}

/** A thing said again, in the same words or with only its number, is not another. */
function onceEach(found: readonly ThingMention[]): ThingMention[] {
  const kept = new Map<string, ThingMention>();
  for (const thing of found) {
    const key = keyOf(thing);
    const known = kept.get(key);
    if (!known) kept.set(key, { ...thing });
    else {
      known.date ??= thing.date;
      known.number ??= thing.number;
    }
  }
  return [...kept].filter(([key, thing]) => !isShortForm(key, thing, kept)).map(([, thing]) => thing);
}

/** `Hiệp định EVIPA` beside `Hiệp định Bảo hộ đầu tư (EVIPA)`. */
function isAbbreviated({ kind, name }: ThingMention, abbreviations: ReadonlySet<string>): boolean {
  if (abbreviations.size === 0) return false;
  return kind === 'instrument' && abbreviations.has(name.split(' ').at(-1)!) && !name.endsWith(')');
}

/** `Ủy ban liên Chính phủ` after or before its full name, without a number of its own. */
function isShortForm(key: string, { kind, number }: ThingMention, kept: ReadonlyMap<string, ThingMention>): boolean {
  if (kind !== 'mechanism') return false;
  for (const [other, thing] of kept)
    if (other.startsWith(`${key} `) && (number === null || number === thing.number)) return true;
  return false;
}

function keyOf({ kind, name, number, rule }: ThingMention): string {
  if (rule === 'vi/things/congress') return `${kind} congress ${number}`;
  return `${kind} ${wordsOf(name)}`;
}

const wordsOf = remembered((name) => fold(name.normalize('NFC')).replace(/[^a-z0-9]+/g, ' '));
