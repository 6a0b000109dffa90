import { isEdtf } from '../../../0-facts/index.ts';
import { readDates } from '../../../2-read/index.ts';

/** A year, a day, `Quý I/2025`, `6 tháng đầu năm 2025`; EDTF as it is. Null for other words. */
export function periodOf(words: string): string | null {
  const year = /^(?:năm )?(\d{4})$/i.exec(words)?.[1];
  if (year !== undefined) return year;
  if (isEdtf(words)) return words;
  const [found, ...others] = readDates(words, null);
  const isWhole = found && others.length === 0 && found.exact.length === words.length;
  return isWhole && !found.edtf.startsWith('XXXX') ? found.edtf : null;
}

/** A time, and the words beside it that tell something else. */
interface Period {
  date: string;
  others: string[];
}

/** The time that the words over a column tell; null where they tell none. */
export function periodIn(heads: readonly string[]): Period | null {
  const words = heads.map(withoutNote);
  for (const [at, head] of words.entries()) {
    const date = periodOf(head);
    if (date === null) continue;
    const others = words.filter((_, i) => i !== at);
    return partOf(date, others) ?? { date, others };
  }
  return yearAmong(words);
}

/** `Quý I` or `6 tháng đầu năm` below a year is a part of it. */
function partOf(year: string, words: readonly string[]): Period | null {
  if (!/^\d{4}$/.test(year)) return null;
  const whole = words.findIndex((word) => /^(?:cả năm|full year)$/i.test(word));
  if (whole >= 0) return { date: year, others: words.filter((_, i) => i !== whole) };
  for (const [i, word] of words.entries()) {
    if (!/\d|quý|quarter/i.test(word)) continue;
    const together = [`${word}/${year}`, `${word} năm ${year}`, `${word} ${year}`];
    const date = together.map(periodOf).find((one) => one !== null && one !== year);
    if (date) return { date, others: words.filter((_, place) => place !== i) };
  }
  return null;
}

/** `Kế hoạch 2025`, `2024 (sơ bộ)`: a year with other words around it. */
function yearAmong(words: readonly string[]): Period | null {
  for (const [at, head] of words.entries()) {
    const [year, ...more] = head.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
    if (year === undefined || more.length > 0) continue;
    const rest = head
      .replace(year, ' ')
      .replace(/[():,;]/g, ' ')
      .replace(/(?:^|\s)năm(?=\s|$)/i, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    // `so với 6 tháng 2023` is no figure of that year.
    if (/\d/.test(rest)) continue;
    return { date: year, others: [...words.filter((_, i) => i !== at), rest].filter((one) => one !== '') };
  }
  return null;
}

/** Years bear marks of notes: `2024*`, `2024 (1)`. */
const withoutNote = (head: string): string => head.replace(/\s*(?:\*+|\([\da-z*]\))$/i, '').trim();
