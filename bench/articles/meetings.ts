import { addDays, yearOf } from './days.ts';
import type { Encounter, Meeting } from './events.ts';
import type { People, Person } from './people.ts';
import type { Random } from './random.ts';
import { ministries } from './words.ts';
import type { Role, State } from './words.ts';

/** Who meets whom, when and where, between two states. */
export class MeetingPlanner {
  readonly #home: State;
  readonly #partner: State;
  readonly #people: People;
  readonly #random: Random;
  readonly #roles: Role[];
  readonly #committee: string;
  #sessions: number;
  #lastSession: string | null = null;

  constructor(home: State, partner: State, people: People, random: Random) {
    this.#home = home;
    this.#partner = partner;
    this.#people = people;
    this.#random = random;
    const both = (['state', 'government', 'parliament'] as const).filter((r) => home.heads[r] && partner.heads[r]);
    this.#roles = both;
    const body = random.pick(['Ủy ban hỗn hợp', 'Ủy ban liên Chính phủ']);
    this.#committee = `${body} ${home.name} - ${partner.name}`;
    this.#sessions = random.int(3, 30);
  }

  /** The name of the session that comes next. */
  sessionAfter(): string {
    return `Kỳ họp lần thứ ${this.#sessions + 1} ${this.#committee}`;
  }

  /** A meeting on a day, with the pillars that its people speak of; null where they speak of everything. */
  meet(day: string): { meeting: Meeting; pillars: string[] | null } {
    const isDue = this.#lastSession === null || addDays(this.#lastSession, 330) < day;
    if (isDue && this.#random.chance(0.4)) return { meeting: this.#session(day), pillars: null };
    if (this.#roles.length > 0 && this.#random.chance(0.55)) {
      const role = this.#random.pick(this.#roles);
      const [one, other] = [this.#home, this.#partner].map((state) => this.#people.leader(state, role, day));
      return { meeting: this.#between(one!, other!, day), pillars: null };
    }
    const { field, pillars } = this.#random.pick([{ field: 'Ngoại giao', pillars: null }, ...ministries]);
    const [one, other] = [this.#home, this.#partner].map((state) => this.#people.minister(state, field, day));
    return { meeting: this.#between(one!, other!, day), pillars };
  }

  #session(day: string): Meeting {
    const session = this.sessionAfter();
    this.#sessions++;
    this.#lastSession = day;
    const [one, other] = [this.#home, this.#partner].map((state) => this.#people.minister(state, 'Ngoại giao', day));
    const meeting = this.#between(one!, other!, day);
    const encounter: Encounter = { about: `${session}, ${day}`, kind: 'session', date: day };
    return { ...meeting, kind: 'session', session, encounter, visit: null };
  }

  #between(home: Person, partner: Person, day: string): Meeting {
    const atHome = this.#random.chance(0.6);
    const [host, guest] = atHome ? [home, partner] : [partner, home];
    const states = atHome ? { host: this.#home, guest: this.#partner } : { host: this.#partner, guest: this.#home };
    const kind = this.#random.weighted([
      [6, 'talks'],
      [3, 'meeting'],
      [1.5, 'call'],
    ] as const);
    const about = `${kind} of ${host.name} and ${guest.name}, ${day}`;
    return {
      kind,
      date: day,
      place: this.#random.chance(0.8) ? states.host.places[0]! : this.#random.pick(states.host.places),
      host,
      guest,
      states,
      encounter: { about, kind, date: day },
      visit: kind !== 'call' && this.#random.chance(0.5) ? this.#visit(guest, states.host, day) : null,
      session: null,
      statements: [],
      outcomes: [],
      actuals: [],
    };
  }

  /** The guest's visit, within one year so that its days need no year of their own. */
  #visit(guest: Person, visited: State, day: string): Meeting['visit'] {
    const from = addDays(day, -this.#random.int(0, 1));
    const to = addDays(day, this.#random.int(1, 2));
    if (yearOf(from) !== yearOf(to)) return null;
    const about = `visit of ${guest.name} to ${visited.code}, ${from}`;
    return { from, to, encounter: { about, kind: 'visit', date: `${from}/${to}` } };
  }
}
