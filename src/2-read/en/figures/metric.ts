import type { Metric } from '../../../0-facts/index.ts';
import type { Draft, QuantityMention, Sentence } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { once } from '../../once.ts';
import { statesOf } from '../states.ts';
import { hitAt, indexAt, says } from '../words.ts';

const before = 16;
const behind = 8;

/** What a quantity measures; null where it is no indicator. `isPromised`: the quantity stands in what is to be done. */
export function metricOf(draft: Draft, quantity: QuantityMention, isPromised: boolean): Metric | null {
  if (quantity.unit === 'percent')
    return isGrowth(draft, quantity) ? 'growth' : isShareDone(draft, quantity) ? 'other:progress' : null;
  if (quantity.unit === 'points') return null;
  if (quantity.unit === 'count') return metricOfCount(draft, quantity, isPromised);
  return metricOfMoney(draft, quantity, isPromised);
}

function isGrowth({ tokens }: Draft, { from }: QuantityMention): boolean {
  for (let i = from - 1; i >= 0 && i > from - 4; i--)
    if (
      says(
        tokens,
        i,
        'up',
        'rose',
        'grew',
        'increased',
        'growth',
        'increase',
        'rise',
        'surge',
        'surged',
        'jumped',
        'climbed',
        'soared',
        'expanded',
        'jump',
      )
    )
      return true;
  return says(tokens, from - 1, 'of') && says(tokens, from - 2, 'growth', 'increase', 'rise');
}

/** `The bridge is 80 percent complete`: how far a work is. */
function isShareDone({ tokens }: Draft, { from, to }: QuantityMention): boolean {
  return (
    says(tokens, to, 'complete', 'completed', 'finished') &&
    says(tokens, from - 1, 'is', 'was', 'are', 'were', 'now', 'about')
  );
}

function metricOfCount(draft: Draft, { counted, from, to }: QuantityMention, isPromised: boolean): Metric | null {
  if (counted === 'tonnes' || counted === 'volume') {
    const kind = stuffOf(draft, from, to);
    return kind ? `other:${kind}-${counted === 'volume' ? 'cubic-metres' : counted}` : null;
  }
  if (counted === 'training') return isTrained(draft, from, to) ? 'students' : null;
  if (counted === 'documents-signed') return nearSigning(draft, from) ? 'documents-signed' : null;
  if (counted === 'tourists' && isPromised) return 'tourists';
  const known = ['scholarships', 'students', 'tourists', 'investment-projects'];
  if (known.includes(counted)) return counted as Metric;
  return counted.startsWith('other:') ? (counted as Metric) : null;
}

/** What is weighed: `10,000 tonnes of Burmese rice`, else `deliveries of meat to 10,000 tonnes`. */
function stuffOf(draft: Draft, from: number, to: number): string {
  if (says(draft.tokens, to, 'of')) return nounAt(draft, to + 1);
  for (let i = from - 1; i > from - before && i > 0; i--) {
    if (says(draft.tokens, i, ...goods)) return draft.tokens.wordAt(i);
    if (draft.tokens.isMark(i, '.')) break;
    if (says(draft.tokens, i, 'of') && hitAt(draft, 'metrics', i - 1)) return nounAt(draft, i + 1);
  }
  return says(draft.tokens, to, ...goods) ? draft.tokens.wordAt(to) : '';
}

const goods = 'gas oil rice coal meat wheat coffee cement steel timber sugar fish rubber fuel'.split(' ');

/** The first noun behind adjectives of states and kinds. */
function nounAt(draft: Draft, at: number): string {
  const { tokens } = draft;
  const states = once(draft, statesOf);
  let i = at;
  while (
    indexAt(states, i) >= 0 ||
    says(tokens, i, 'natural', 'liquefied', 'frozen', 'raw', 'its', 'their', 'the', 'milled')
  )
    i++;
  const noun = tokens.wordAt(i + 1);
  const isKind = goods.includes(noun) && tokens.wordAt(i) !== 'crude';
  const word = isKind ? noun : tokens.wordAt(i);
  return word === 'crude' ? 'crude-oil' : word;
}

function isTrained({ tokens }: Draft, from: number, to: number): boolean {
  for (let i = from - 5; i < from; i++) if (says(tokens, i, 'train', 'training', 'trained')) return true;
  for (let i = to; i < to + 4; i++)
    if (says(tokens, i, 'training', 'trained', 'study', 'studied', 'studying', 'graduated', 'course', 'courses'))
      return true;
  return false;
}

function nearSigning({ tokens }: Draft, from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - 6; i--) if (says(tokens, i, 'signed', 'signing', 'sign')) return true;
  return false;
}

/** The nearest word of measure in the clause, those before the sum first; a sum promised without one is aid. */
function metricOfMoney(draft: Draft, { from, to }: QuantityMention, isPromised: boolean): Metric | null {
  const sentence = draft.sentences[indexAt(draft.sentences, from)];
  if (isCostOf(draft, to)) return 'other:project-cost';
  const near = sentence ? nearest(draft, from, to, sentence) : null;
  if (near) return near as Metric;
  return isPromised ? 'aid' : null;
}

/** `a $23 billion port and pipeline project`: what costs the sum stands behind it, in the same phrase. */
function isCostOf(draft: Draft, to: number): boolean {
  const { tokens } = draft;
  let at = to;
  while (tokens.kind[at] === TokenKind.word && !hitAt(draft, 'metrics', at) && at < to + 5) {
    if (says(tokens, at, 'in', 'for', 'to', 'of', 'on', 'over', 'from', 'at', 'this', 'last', 'a', 'the', 'by'))
      return false;
    if (says(tokens, at, ...works)) return true;
    at++;
  }
  return false;
}

const works =
  'project port pipeline railway dam plant bridge road highway refinery terminal hospital tunnel airport expressway stadium'.split(
    ' ',
  );

function nearest(draft: Draft, from: number, to: number, sentence: Sentence): string | null {
  const low = Math.max(sentence.from, from - before);
  const high = Math.min(sentence.to, to + behind);
  const others = inside(draft.quantities, { from: low, to: high }).filter(
    (other) => other.from !== from && other.unit !== 'percent',
  );
  let best: { metric: string; distance: number } | null = null;
  for (const hit of inside(draft.hits.of('metrics'), { from: low, to: high })) {
    const metric = hit.entry.values['metric']!;
    // `prepared to fund a second phase`: a verb measures nothing.
    if (!metric || (hit.entry.phrase === 'fund' && says(draft.tokens, hit.from - 1, 'to'))) continue;
    const isBehind = hit.from >= to;
    const gap = isBehind ? hit.from - to : from - hit.to;
    const crosses = others.some((other) =>
      isBehind ? other.from > to - 1 && other.to <= hit.from : other.from >= hit.to && other.to <= from,
    );
    const cut = isBehind && isParted(draft, to, hit.from) ? 12 : 0;
    const length = hit.to - hit.from;
    const distance = gap + cut + (crosses ? 8 : 0) + (isBehind ? 1 : 0) - length * 0.5;
    if (!best || distance < best.distance) best = { metric, distance };
  }
  return best?.metric ?? null;
}

/** Whether a comma or a new clause stands between a sum and a word of measure. */
function isParted({ tokens }: Draft, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.isMark(i, ',') || says(tokens, i, 'while', 'and')) return true;
  return false;
}
