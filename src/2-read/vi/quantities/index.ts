import type { Draft, QuantityMention } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { HitIndex } from '../../text/hit-index.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isTail } from '../numerals.ts';
import { readNumber } from './number.ts';
import type { ReadNumber } from './number.ts';

/** In order. */
const tables = ['currencies', 'number-words', 'quantity-words', 'units'];

/**
 * Numbers with what they measure: «hơn 5,6 tỷ USD», «5-10 tỷ USD/năm», «12,5%», «một trăm suất học bổng». A
 * number without a unit is none, nor is an ordinal (`khóa 14`) or what the dates have taken.
 */
export const quantities: Stage = {
  name: 'quantities',
  run(draft) {
    const words = new HitIndex(draft.hits, draft.tokens.count, tables);
    const { publishedOn } = draft.article;
    const soviet = publishedOn !== null && publishedOn <= lastSovietDay;
    let date = 0;
    for (let i = 0; i < draft.tokens.count;) {
      while (date < draft.dates.length && draft.dates[date]!.to <= i) date++;
      const taken = draft.dates[date];
      if (taken && taken.from <= i) {
        i = taken.to;
        continue;
      }
      const quantity = mayBegin(draft.tokens, words, i) ? readQuantity(draft.tokens, words, i, soviet) : null;
      if (quantity && !(taken && quantity.to > taken.from) && !isSameSum(draft, words, quantity))
        draft.quantities.push(quantity);
      i = quantity?.to ?? i + 1;
    }
  },
};

function mayBegin(tokens: Tokens, words: HitIndex, token: number): boolean {
  return tokens.kind[token] === TokenKind.number || words.hasAt(token);
}

/** What a currency's name meant while the Soviet Union stood. */
const ofSovietDays: Record<string, string> = { RUB: 'SUR' };
const lastSovietDay = '1991-12-26';

function readQuantity(tokens: Tokens, words: HitIndex, from: number, soviet: boolean): QuantityMention | null {
  const symbol = symbolAt(words, from);
  const start = symbol?.to ?? from;
  if (start >= tokens.count || (isTail(tokens, start) && !symbol)) return null;
  if (countsNothing(words, from)) return null;
  const first = readNumber(tokens, words, start);
  if (!first) return null;
  const range = readRange(tokens, words, first);
  const number = range ?? first;
  const named = symbol ? { unit: symbol.currency, to: number.to } : unitAt(tokens, words, number);
  const unit = named && { ...named, unit: (soviet && ofSovietDays[named.unit]) || named.unit };
  if (!unit || unit.unit === 'points') return null;
  if (unit.unit === 'VND' && number.scale === 1 && number.value < 100) return null;
  const value: number | [number, number] = range ? [range.low, range.value] : first.value;
  const per = perYear(tokens, words, from, unit.to);
  const behind = words.startingAt(per ?? unit.to, 'quantity', 'behind');
  const qualifier = words.endingAt(from, 'quantity', 'before')?.entry.values['value'] ?? behind?.entry.values['value'];
  return {
    from,
    to: per ?? unit.to,
    rule: `vi/quantities/${unit.unit === 'count' || unit.unit === 'percent' ? unit.unit : 'money'}${range ? '-range' : ''}`,
    value,
    unit: unit.unit,
    counted: unit.unit === 'count' ? tokens.phraseOf(number.to, unit.to) : '',
    ...(per !== null && { per: 'year' as const }),
    ...(qualifier && { qualifier: qualifier as 'over' | 'under' | 'about' }),
  };
}

/** `USD 5 tỷ`, `$500 triệu`. */
function symbolAt(words: HitIndex, from: number): { currency: string; to: number } | null {
  for (const hit of words.allAt(from)) {
    const { currency } = hit.entry.values;
    if (currency && /^(?:[A-Z]{3}|US\$|\$|€|£|¥)$/.test(hit.entry.phrase)) return { currency, to: hit.to };
  }
  return null;
}

/** `5-10 tỷ`, `từ 5 đến 10 tỷ`, `6% đến 7%`: low and high; the first takes the scale of the second. */
function readRange(tokens: Tokens, words: HitIndex, first: ReadNumber): (ReadNumber & { low: number }) | null {
  const unit = unitAt(tokens, words, first)?.to ?? first.to;
  const behind = tokens.isMark(unit, '-') ? unit + 1 : words.startingAt(unit, 'quantity', 'to')?.to;
  const second = behind === undefined ? null : readNumber(tokens, words, behind);
  if (!second || !unitAt(tokens, words, second)) return null;
  const low = first.scale === 1 ? first.value * second.scale : first.value;
  return low < second.value ? { ...second, low } : null;
}

function unitAt(tokens: Tokens, words: HitIndex, number: ReadNumber): { unit: string; to: number } | null {
  const at = number.to;
  if (at >= tokens.count) return null;
  for (const hit of words.allAt(at)) {
    const { currency, unit } = hit.entry.values;
    if (currency) return { unit: currency, to: hit.to };
    if (unit) return { unit, to: hit.to };
  }
  return null;
}

/** `/năm`, `mỗi năm` behind, or `mỗi năm` a few words before in the same breath. */
function perYear(tokens: Tokens, words: HitIndex, from: number, to: number): number | null {
  const behind = words.startingAt(to, 'quantity', 'per-year');
  if (behind) return behind.to;
  for (let i = from - 1; i >= 0 && i >= from - 6; i--) {
    if (tokens.kind[i] === TokenKind.mark || tokens.kind[i] === TokenKind.newline) return null;
    if (words.startingAt(i, 'quantity', 'per-year')) return to;
  }
  return null;
}

/** `khóa 14`, `số 5`, `hàng nghìn`, `thứ hai`: a number that counts nothing, or no number that can be read. */
function countsNothing(words: HitIndex, from: number): boolean {
  return ['ordinal', 'vague'].some((part) => words.endingAt(from, 'quantity', part) !== undefined);
}

/** `500 triệu USD (khoảng 12.500 tỷ đồng)`, `…, tương đương 12.500 tỷ đồng`: one sum, told in the first currency. */
function isSameSum(draft: Draft, words: HitIndex, second: QuantityMention): boolean {
  const first = draft.quantities.at(-1);
  if (!first || !isMoney(first.unit) || !isMoney(second.unit) || first.unit === second.unit) return false;
  if (second.from - first.to > 6 || second.from === first.to) return false;
  let equals = draft.tokens.isMark(first.to, '(');
  for (let i = first.to; i < second.from; i++) if (words.startingAt(i, 'quantity', 'equals')) equals = true;
  return equals;
}

function isMoney(unit: string): boolean {
  return unit.length === 3 && unit === unit.toUpperCase();
}
