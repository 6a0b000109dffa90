import { yearOf } from './days.ts';
import type { Random } from './random.ts';
import { nameParts } from './words.ts';
import type { Role, State } from './words.ts';

/** An invented person in an office. */
export interface Person {
  name: string;
  country: string;
  /** As one's own press writes it: `Thủ tướng`, `Bộ trưởng Bộ Y tế`. */
  office: string;
  /** `Thủ tướng Lào`, `Bộ trưởng Bộ Y tế Lào`. */
  officeOfState: string;
  /** `Thủ tướng`, `Bộ trưởng`: what two of a kind are called together. */
  rank: string;
  title: 'Ông' | 'Bà';
}

/** Everyone of the made world. No name is given twice, so that a name is a person. */
export class People {
  readonly #taken = new Set<string>();
  readonly #holders = new Map<string, Person>();
  readonly #random: Random;
  readonly #firstYear: number;

  constructor(random: Random, firstYear: number) {
    this.#random = random;
    this.#firstYear = firstYear;
  }

  /** Who leads a state on a day; terms are five years, and no two states change together. */
  leader(state: State, role: Role, day: string): Person {
    return this.#holder(state, state.heads[role]!, state.heads[role]!, day);
  }

  /** Who holds a ministry on a day. */
  minister(state: State, field: string, day: string): Person {
    return this.#holder(state, `Bộ trưởng Bộ ${field}`, 'Bộ trưởng', day);
  }

  #holder(state: State, office: string, rank: string, day: string): Person {
    const shift = (state.code.charCodeAt(0) + state.code.charCodeAt(2) + office.length) % 5;
    const term = Math.floor((yearOf(day) - this.#firstYear + shift) / 5);
    const key = `${state.code} ${office} ${term}`;
    let person = this.#holders.get(key);
    if (!person) {
      const random = this.#random.fork(key);
      const named = { name: this.#name(state, random), country: state.code, title: random.chance(0.2) ? 'Bà' : 'Ông' };
      person = { ...named, office, officeOfState: `${office} ${state.name}`, rank } as Person;
      this.#holders.set(key, person);
    }
    return person;
  }

  #name(state: State, random: Random): string {
    const { order, family, given } = nameParts.get(state.style)!;
    for (let tries = 0; ; tries++) {
      const last = random.pick(family);
      const first = tries < 12 ? random.pick(given) : `${random.pick(given)} ${random.pick(given)}`;
      const name = order === 'family' ? `${last} ${first}` : `${first} ${last}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}
