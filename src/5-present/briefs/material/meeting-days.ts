import { daysOf } from '../../../0-facts/index.ts';
import type { EncounterRow } from '../../../0-facts/index.ts';

/** Whether and when encounters were held or will be, as far as their dates tell. */

/** Days of a quarter: what takes longer is no meeting, but a year, a plan's period or the horizon of a target. */
const longest = 92;

/** An encounter with a date that says when it is: a day, some days, a month, a season or a quarter. */
export function isDated(encounter: EncounterRow): encounter is EncounterRow & { date: string } {
  const days = encounter.date === null ? null : daysOf(encounter.date);
  if (!days?.first || !days.last) return false;
  return (Date.parse(days.last) - Date.parse(days.first)) / 86_400_000 < longest;
}

/** The last day that a date covers, for an order: what has none is the oldest. */
export const lastDayOf = (date: string | null): string => (date === null ? '' : (daysOf(date)?.last ?? ''));
