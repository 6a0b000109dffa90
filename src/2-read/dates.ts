import { daysOf } from '../0-facts/index.ts';
import { draftOf } from './reader.ts';

/** A date found in a text; `start` and `end` are UTF-16 offsets into it. */
export interface FoundDate {
  exact: string;
  start: number;
  end: number;
  edtf: string;
}

/**
 * The dates of a text, by the time stage alone. `ref` is the day that `hôm qua` or a missing year is
 * reckoned from: a date, a date-time (its day counts) or null. The language is not told from the text,
 * which may be as short as one date.
 */
export function readDates(text: string, ref: string | null, language = 'vi'): FoundDate[] {
  const day = ref?.slice(0, 10) ?? null;
  const publishedOn = day !== null && daysOf(day) ? day : null;
  const draft = draftOf({ id: '', text, publishedOn }, language, 'time');
  if (!draft) return [];
  return draft.dates.map(({ from, to, edtf }) => {
    const [start, end] = [draft.tokens.start[from]!, draft.tokens.end[to - 1]!];
    return { exact: text.slice(start, end), start, end, edtf };
  });
}
