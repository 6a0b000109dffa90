import { readUnit } from '../../../2-read/index.ts';

const scales: [words: RegExp, scale: number][] = [
  [/\btrillions?\b/i, 1e12],
  [/\bbillions?\b/i, 1e9],
  [/\bmillions?\b/i, 1e6],
  [/\bthousands?\b/i, 1e3],
];

/** English words of scale may stand before or behind: `USD million`, `million USD`. A percent sign or a bare scale is one, too. */
export function readScaled(words: string): { unit: string; scale: number } | null {
  const found = scales.find(([pattern]) => pattern.test(words));
  const rest = (found ? words.replace(found[0], '') : words).replace(/\s+/g, ' ').trim();
  const scale = found?.[1] ?? 1;
  if (rest === '' || /^(?:count|persons?|people|visits?|visitors?|projects?)$/i.test(rest))
    return { unit: 'count', scale };
  if (/^(?:percent|per cent|phần trăm)$/i.test(rest)) return { unit: 'percent', scale };
  const unit = readUnit(rest);
  return unit && { unit: unit.unit, scale: unit.scale * scale };
}
