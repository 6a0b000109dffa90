import type { HitIndex } from '../../text/hit-index.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';
import { readNumberWords } from '../numerals.ts';

/** A number as read; `scale` is what a word such as `tỷ` behind it multiplied it by, else 1. */
export interface ReadNumber {
  value: number;
  to: number;
  scale: number;
}

/**
 * «1.234,5», «100.000», «5,6 tỷ», «2 tỷ 300 triệu», «mười hai», «ba nghìn tỷ» → plain numbers. A stop parts
 * thousands and a comma decimals; `1,000` without a scale behind it is English thousands.
 */
export function readNumber(tokens: Tokens, words: HitIndex, from: number): ReadNumber | null {
  const first = readPart(tokens, words, from);
  if (!first) return null;
  let { value, to } = first;
  let scale = first.scale;
  while (scale > 1) {
    const next = readPart(tokens, words, to);
    if (!next || next.scale >= scale || next.scale === 1) break;
    value += next.value;
    ({ to, scale } = next);
  }
  return { value, to, scale: first.scale };
}

function readPart(tokens: Tokens, words: HitIndex, from: number): ReadNumber | null {
  if (from >= tokens.count) return null;
  if (tokens.kind[from] === TokenKind.word) {
    // `nửa tỷ`, `nửa triệu`.
    const halved = words.startingAt(from, 'numeral', 'halved');
    if (halved) return scaleAt(words, halved.to) && scaled(words, 0.5, halved.to);
    const spelled = readNumberWords(words, from);
    return spelled && scaled(words, spelled.value, spelled.to);
  }
  const end = endOfDigits(tokens, from);
  if (end === null) return null;
  const scale = scaleAt(words, end);
  const value = valueOf(tokens.slice(from, end), scale !== null);
  return Number.isFinite(value) ? scaled(words, value, end) : null;
}

/** The number with the words of scale behind it: `nghìn tỷ`, `tỷ rưỡi`. */
function scaled(words: HitIndex, value: number, from: number): ReadNumber {
  let to = from;
  let scale = 1;
  for (let i = 0; i < 2; i++) {
    const word = scaleAt(words, to);
    if (!word) break;
    scale *= word.value;
    to = word.to;
  }
  const half = words.startingAt(to, 'numeral', 'half');
  if (half && scale > 1) return { value: exact((value + 0.5) * scale), to: half.to, scale };
  return { value: exact(value * scale), to, scale };
}

/** Without the dust of binary fractions: 5.6 × 1e9. */
function exact(value: number): number {
  return Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));
}

function scaleAt(words: HitIndex, token: number): { value: number; to: number } | null {
  const hit = words.startingAt(token, 'numeral', 'scale');
  return hit ? { value: Number(hit.entry.values['value']), to: hit.to } : null;
}

/** Where the digits with their stops and commas end; null where no number begins. */
function endOfDigits(tokens: Tokens, from: number): number | null {
  if (tokens.kind[from] !== TokenKind.number) return null;
  let to = from + 1;
  while (
    isPoint(tokens, to) &&
    to + 1 < tokens.count &&
    tokens.kind[to + 1] === TokenKind.number &&
    tokens.isGlued(to + 1)
  ) {
    to += 2;
  }
  return to;
}

function isPoint(tokens: Tokens, token: number): boolean {
  return token < tokens.count && tokens.isGlued(token) && (tokens.isMark(token, '.') || tokens.isMark(token, ','));
}

/** The value of digits with stops and commas; NaN where they make no number (`1.10.30`). */
function valueOf(written: string, hasScale: boolean): number {
  const digits = written.replace(/\s/g, '');
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(,\d{3}){2,}$/.test(digits))
    return Number(digits.replaceAll(',', ''));
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits) && !hasScale) return Number(digits.replace(',', ''));
  return /^\d+[.,]\d+$/.test(digits) ? Number(digits.replace(',', '.')) : NaN;
}
