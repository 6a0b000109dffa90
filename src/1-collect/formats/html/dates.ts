import { isEdtf } from '../../../0-facts/index.ts';

/** Languages that write the day before the month. */
const dayFirst = /^(?:vi|lo|km|th|id|ms|fr|de|es|it|pt|ru)\b/i;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

type Reading = (found: RegExpExecArray, language: string) => string | null;

/** How pages write a day with its year, the surest first. What stands to its left or right is none of its own. */
const forms: readonly [form: RegExp, read: Reading][] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, y, m, d]) => dayOf(y, m, d)],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/, ([, y, m, d]) => dayOf(y, m, d)],
  [/(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)\s+(\d{4})/iu, ([, d, m, y]) => dayOf(y, m, d)],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(\\d{4})`, 'i'),
    ([, d, m, y]) => dayOf(y, numberOf(m), d),
  ],
  [
    new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'i'),
    ([, m, d, y]) => dayOf(y, numberOf(m), d),
  ],
  [/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/, inNumbers],
];

/** `5/2/2026` is the fifth of February where days come first, and elsewhere where it can be read in one way only. */
function inNumbers([, one, other, year]: RegExpExecArray, language: string): string | null {
  const asDay = dayOf(year, other, one);
  if (dayFirst.test(language)) return asDay;
  const asMonth = dayOf(year, one, other);
  return asDay === asMonth || asMonth === null ? asDay : asDay === null ? asMonth : null;
}

/** The day that a page writes in a few words; null where these tell none, or leave a doubt. */
export function dayIn(words: string | null, language: string): string | null {
  for (const [form, read] of forms) {
    const found = words === null ? null : form.exec(words);
    const day = found && read(found, language);
    if (day) return day;
  }
  return null;
}

const numberOf = (name = ''): string => String(months.indexOf(name.toLowerCase()) + 1);

/** Programs write the year 1 where they know none. */
const earliest = '1900';

function dayOf(year = '', monthNumber = '', day = ''): string | null {
  const written = `${year}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return written >= earliest && isEdtf(written) ? written : null;
}

/** Hours that the countries of a language are ahead of UTC, where all are as far. */
const ahead: Readonly<Record<string, number>> = { vi: 7, lo: 7, km: 7, th: 7 };

/** The day in the country of the page, of an instant in UTC; null of everything else. */
export function localDay(instant: string | null, language: string): string | null {
  const hours = ahead[language.slice(0, 2).toLowerCase()];
  if (hours === undefined || !/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|\+00:?00)$/.test(instant ?? '')) return null;
  const time = Date.parse(instant!.replace(/\+00:?00$/, 'Z'));
  return Number.isNaN(time) ? null : new Date(time + hours * 3_600_000).toISOString().slice(0, 10);
}
