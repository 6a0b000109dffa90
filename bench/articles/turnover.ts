import { yearOf } from './days.ts';
import type { Actual, Course, Outcome } from './events.ts';
import type { Random } from './random.ts';

/** The yearly trade of two states: it grows, and now and then reaches what was aimed at. */
export class Turnover {
  readonly #random: Random;
  /** By year, in USD, as far as it was told. */
  readonly #values = new Map<number, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Tells last year's turnover on a day; the target among the courses that it reaches has its end by it. */
  tell(day: string, courses: readonly Course[]): Actual {
    const year = yearOf(day) - 1;
    const target = courses.find(({ undertaking }) => undertaking.metric !== null);
    const value = this.#of(year, target);
    const sentence = `Kim ngạch thương mại hai chiều năm ${year} đạt ${written(value)}.`;
    return { sentence, outcome: this.#reached(target, year, value, sentence, day) };
  }

  #reached(target: Course | undefined, year: number, value: number, sentence: string, day: string): Outcome | null {
    const said = target?.statements;
    if (!target || !said?.length || target.completedOn) return null;
    const aim = said.at(-1)!.figure!.low;
    if (value < aim || yearOf(said[0]!.happening.date) > year) return null;
    const outcome: Outcome = { course: target, status: 'completed', date: day, wordings: [sentence] };
    target.outcomes.push(outcome);
    target.completedOn = day;
    return outcome;
  }

  #of(year: number, target: Course | undefined): number {
    let value = this.#values.get(year);
    if (value === undefined) {
      const before = this.#values.get(year - 1) ?? (target?.undertaking.figures[0]!.low ?? 1e9) * 0.5;
      value = Math.round((before * (1 + this.#random.int(4, 22) / 100)) / 1e7) * 1e7;
      this.#values.set(year, value);
    }
    return value;
  }
}

function written(value: number): string {
  if (value < 1e9) return `${Math.round(value / 1e6)} triệu USD`;
  return `${(value / 1e9)
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .replace('.', ',')} tỷ USD`;
}
