import type { OutcomeMention } from './mentions.ts';

/** What was done before the states of today made their records is history, and so is what a generation ago was over. */
export function isOfOldDays({ date, status }: OutcomeMention, publishedOn: string | null): boolean {
  if (date === null) return false;
  if (/^(?:0|1[0-8]|19[0-3X])/.test(date)) return true;
  const age = Number(publishedOn?.slice(0, 4)) - Number(/^\d{4}/.exec(date)?.[0]);
  return status !== 'progress' && !date.includes('/') && age >= generation;
}

/** In years. */
const generation = 25;
