import { dateWords as words } from '$lib/facts.ts';
import { serverTime } from '$lib/data/clock.ts';
import { language } from './language.svelte.ts';

/** An EDTF date in the interface's language, as precise as it is known. */
export function dateWords(edtf: string | null): string {
  return words(edtf, language());
}

/** Words that are not broken over two lines, such as a date. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** The day of an instant on the reader's own clock, as `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const day = 86_400_000;

/** An instant as a person says it: the hour of today, the weekday of the last days, else the date. */
export function sinceWords(instant: string): string {
  const [then, now] = [new Date(instant), new Date(serverTime() ?? instant)];
  const locale = language() === 'vi' ? 'vi-VN' : 'en-GB';
  const age = now.getTime() - then.getTime();
  if (age < day && then.getDate() === now.getDate()) {
    return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(then);
  }
  return age < 6 * day ? new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(then) : dateWords(dayOf(instant));
}
