import type { Draft, QuantityMention } from '../mentions.ts';
import type { Stage } from '../pack.ts';
import type { Hit } from '../text/hits.ts';
import { TokenKind } from '../text/tokens.ts';
import { hitAt, indexAt, says } from './words.ts';

/** Numbers with units: «US$1.5 billion», «35 billion yen», «12.5 percent», «1,200 scholarships», «ten scholarships». */
export const quantities: Stage = {
  name: 'quantities',
  run(draft) {
    for (let i = 0; i < draft.tokens.count;) {
      const found = mayBegin(draft, i) ? quantityAt(draft, i) : null;
      if (found) draft.quantities.push(found);
      i = found ? found.to : i + 1;
    }
  },
};

function mayBegin({ tokens, hits }: Draft, i: number): boolean {
  return (
    tokens.kind[i] === TokenKind.number ||
    hits.startingAt('number-words').has(i) ||
    hits.startingAt('currencies').has(i)
  );
}

function wordOf(draft: Draft, token: number, kind: string): Hit | undefined {
  return draft.hits.startingAt('number-words').find(token, ({ entry }) => entry.values['kind'] === kind);
}

function quantityAt(draft: Draft, i: number): QuantityMention | null {
  const prefix = hitAt(draft, 'currencies', i);
  const start = prefix?.to ?? i;
  const first = numberAt(draft, start);
  if (!first || (!prefix && inDate(draft, i))) return null;
  const range = rangeBehind(draft, first.to);
  const last = range ?? first;
  const scale = scaleAt(draft, behindHyphen(draft, last.to));
  const at = scale?.to ?? last.to;
  const suffix = prefix ? undefined : hitAt(draft, 'currencies', scale ? behindHyphen(draft, at) : at);
  // `34.8 trillion` is no 34,799,999,999,999.996.
  const scaled = (number: number) => Number((number * (scale?.value ?? 1)).toPrecision(mostDigits));
  const value = range ? ([scaled(first.value), scaled(range.value)] as [number, number]) : scaled(first.value);
  const base = { from: i, value, rule: 'en/quantities', ...qualifierBefore(draft, i) };
  const currency = (prefix ?? suffix)?.entry.values['currency'];
  if (currency)
    return { ...base, to: suffix?.to ?? at, unit: currency, counted: '', ...perYear(draft, suffix?.to ?? at) };
  const whole = wholeBehind(draft, at);
  if (whole !== null) return countedBehind(draft, base, whole);
  const unit = wordOf(draft, at, 'unit');
  if (unit) return { ...base, to: unit.to, unit: unit.entry.values['value']!, counted: '' };
  return countedBehind(draft, base, at);
}

/** What is told with more digits is told without a scale. */
const mostDigits = 14;

/** `171 of 314 border markers`, `60 out of the 80 schools`: behind the number of all. */
function wholeBehind(draft: Draft, at: number): number | null {
  const { tokens } = draft;
  const of = says(tokens, at, 'out') ? at + 1 : at;
  if (!says(tokens, of, 'of')) return null;
  return numberAt(draft, of + 1 + Number(says(tokens, of + 1, 'the', 'all')))?.to ?? null;
}

/** What is counted, up to four words behind the number (`12 more Lao nurses`). */
function countedBehind(
  draft: Draft,
  base: Pick<QuantityMention, 'from' | 'value' | 'rule'>,
  at: number,
): QuantityMention | null {
  const { tokens } = draft;
  for (let i = at; i < at + 5 && tokens.kind[i] === TokenKind.word; i++) {
    if (says(tokens, i, ...beforeOther)) break;
    const hit = hitAt(draft, 'counted', i);
    if (hit)
      return {
        ...base,
        to: hit.to,
        unit: 'count',
        counted: hit.entry.values['metric']! || hit.entry.phrase,
        ...perYear(draft, hit.to),
      };
  }
  return null;
}

/** Words behind which another noun stands than the one counted. */
const beforeOther = 'and in to from for the on by with will would shall have has had are is was were that who'.split(
  ' ',
);

function inDate(draft: Draft, token: number): boolean {
  return indexAt(draft.dates, token) >= 0;
}

interface Counted {
  to: number;
  value: number;
}

/** `1,200`, `12.5`, `5.500` no: English groups by commas; or a number in words. */
function numberAt(draft: Draft, i: number): Counted | null {
  const { tokens } = draft;
  if (tokens.kind[i] !== TokenKind.number) {
    const word = wordOf(draft, i, 'number');
    return word ? { to: word.to, value: Number(word.entry.values['value']) } : null;
  }
  let digits = tokens.textOf(i);
  let to = i + 1;
  const glued = () => tokens.isGlued(to) && tokens.kind[to + 1] === TokenKind.number && tokens.isGlued(to + 1);
  while (tokens.isMark(to, ',') && glued() && tokens.end[to + 1]! - tokens.start[to + 1]! === 3) {
    digits += tokens.textOf(to + 1);
    to += 2;
  }
  if (tokens.isMark(to, '.') && glued()) {
    digits += `.${tokens.textOf(to + 1)}`;
    to += 2;
  }
  return { to, value: Number(digits) };
}

function rangeBehind(draft: Draft, at: number): Counted | null {
  const { tokens } = draft;
  if (!tokens.isMark(at, '-') && !says(tokens, at, 'to')) return null;
  const next = hitAt(draft, 'currencies', at + 1)?.to ?? at + 1;
  const other = tokens.kind[next] === TokenKind.number ? numberAt(draft, next) : null;
  return other && (scaleAt(draft, other.to) || wordOf(draft, other.to, 'unit')) ? other : null;
}

/** `a 12-million-dollar hospital`. */
function behindHyphen({ tokens }: Draft, at: number): number {
  return tokens.isMark(at, '-') && tokens.isGlued(at) && tokens.isGlued(at + 1) ? at + 1 : at;
}

function scaleAt(draft: Draft, at: number): Counted | null {
  const hit = wordOf(draft, at, 'scale') ?? (draft.tokens.isGlued(at) ? wordOf(draft, at, 'scale-glued') : undefined);
  return hit ? { to: hit.to, value: Number(hit.entry.values['value']) } : null;
}

function qualifierBefore(draft: Draft, from: number): Pick<QuantityMention, 'qualifier'> {
  const hit = draft.hits.endingAt('number-words').find(from, ({ entry }) => entry.values['kind'] === 'qualifier');
  return hit ? { qualifier: hit.entry.values['value'] as 'over' | 'under' | 'about' } : {};
}

function perYear({ tokens }: Draft, at: number): Pick<QuantityMention, 'per'> {
  const isYearly = says(tokens, at, 'a', 'per', 'each', 'every') && says(tokens, at + 1, 'year');
  return isYearly || says(tokens, at, 'annually') ? { per: 'year' } : {};
}
