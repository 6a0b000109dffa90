import type { Language } from '../country-codes.ts';
import { fill } from './fill.ts';
import { terms } from './terms.ts';

const romans = ['I', 'II', 'III', 'IV'] as const;
const seasons: Record<string, 'spring' | 'summer' | 'autumn' | 'winter'> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
};
const halves: Record<string, 'firstHalf' | 'secondHalf'> = { '40': 'firstHalf', '41': 'secondHalf' };

/** An EDTF date in words, as precise as it is known: `05/02/2026` or `5 Feb 2026`, `Q4 2026`, `2026–2030`. */
export function dateWords(edtf: string | null, language: Language): string {
  const words = terms[language].date;
  if (!edtf) return words.unknown;
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return single(edtf, language);
  if (to === '..' || to === '') return fill(words.since, { date: single(from, language) });
  if (from === '..' || from === '') return fill(words.until, { date: single(to, language) });
  return daysOfMonth(from, to, language) ?? `${single(from, language)}–${single(to, language)}`;
}

/** Days of one month share its name: `10–12/03/2026`, `10–12 Mar 2026`. */
function daysOfMonth(from: string, to: string, language: Language): string | null {
  const month = from.slice(0, 7);
  if (from.length !== 10 || to.length !== 10 || !to.startsWith(month)) return null;
  const first = from.slice(8);
  return `${language === 'vi' ? first : Number(first)}–${single(to, language)}`;
}

function single(edtf: string, language: Language): string {
  const words = terms[language].date;
  const [year = '', part, day] = edtf.split('-');
  if (year === 'XXXX') return fill(words.yearUnknown, { date: dayWords(null, part, day, language) });
  if (year.endsWith('XX')) return `${year.slice(0, 2)}00–${year.slice(0, 2)}99`;
  if (year.endsWith('X')) return fill(words.decade, { year: `${year.slice(0, 3)}0` });
  if (part === undefined) return year;
  const named = seasons[part] ?? halves[part];
  if (named) return fill(words[named], { year });
  const quarter = Number(part) - 32;
  const roman = romans[quarter - 1];
  if (roman) return fill(words.quarter, { roman, quarter, year });
  return dayWords(year, part, day, language);
}

function dayWords(year: string | null, month: string | undefined, day: string | undefined, language: Language): string {
  if (language === 'vi') return [day, month, year].filter((part) => part).join('/');
  return [day && String(Number(day)), month && monthName(Number(month)), year].filter((part) => part).join(' ');
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Three letters keep a column straight; British English would write "Sept". */
function monthName(month: number): string {
  return months.format(Date.UTC(2026, month - 1, 1)).slice(0, 3);
}
