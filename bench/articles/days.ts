import type { Random } from './random.ts';

/** Days as `YYYY-MM-DD`, and how the press writes them. */

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** `5/2`, or `5/2/2024` with its year. */
export function shortDay(day: string, withYear = false): string {
  const [year, month, date] = day.split('-').map(Number);
  return withYear ? `${date}/${month}/${year}` : `${date}/${month}`;
}

/** How a sentence opens with its day: `Chiều 5/2`, `Ngày 5/2/2024`. */
export function openingDay(day: string, withYear: boolean, random: Random): string {
  const part = random.pick(['Ngày', 'Ngày', 'Sáng', 'Chiều', 'Sáng ngày', 'Chiều ngày']);
  return `${part} ${shortDay(day, withYear)}`;
}

/** `từ ngày 10 đến 12/3`, over a month's end `từ ngày 30/3 đến 2/4`. */
export function rangeOfDays(from: string, to: string, withYear: boolean): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = sameMonth ? String(Number(from.slice(8))) : shortDay(from);
  return `từ ngày ${first} đến ${shortDay(to, withYear)}`;
}

/** A deadline: its EDTF and the words that name it, with the blank before them. */
export interface Due {
  edtf: string;
  words: string;
}

const quarters = ['I', 'II', 'III', 'IV'];

/** A deadline in or after a year, in one of the usual forms. */
export function dueAfter(day: string, random: Random): Due {
  const year = yearOf(day) + random.int(1, 3);
  switch (random.int(0, 4)) {
    case 0:
      return { edtf: String(year), words: ` trước năm ${year}` };
    case 1:
      return { edtf: String(year), words: ` trong năm ${year}` };
    case 2: {
      const quarter = random.int(1, 4);
      return { edtf: `${year}-${32 + quarter}`, words: ` trong quý ${quarters[quarter - 1]}/${year}` };
    }
    case 3: {
      const month = random.int(1, 12);
      const date = random.pick([1, 15, 20, 28]);
      const edtf = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      return { edtf, words: ` trước ngày ${date}/${month}/${year}` };
    }
    default:
      return { edtf: String(year), words: ` vào cuối năm ${year}` };
  }
}

/** A year to reach something by: `vào năm 2030`. */
export function yearDue(year: number, random: Random): Due {
  return { edtf: String(year), words: ` ${random.pick(['vào', 'đến'])} năm ${year}` };
}
