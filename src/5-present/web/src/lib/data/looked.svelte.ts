import { serverTime } from './clock.ts';
import { recall, remember } from './memory.ts';

/** The last two looks at a relation. */
interface Looks {
  before: string | null;
  last: string;
}

// Two visits within half an hour are one look: a reload must not make the news of the morning old.
const sameLook = 30 * 60_000;
const isSameLook = (looks: Looks, now: string): boolean => Date.parse(now) - Date.parse(looks.last) < sameLook;

/** When the reader last looked at the relations of one ledger: a look at the example is none at one's own. */
export class Looked {
  readonly #ledger: string;
  #known = $state<Record<string, Looks | null>>({});

  constructor(ledger: string) {
    this.#ledger = ledger;
  }

  /** The instant since which things are new to the reader; null where nothing was looked at before. */
  since(relation: string): string | null {
    const looks = this.#at(relation);
    const now = serverTime();
    return looks && now && isSameLook(looks, now) ? looks.before : (looks?.last ?? null);
  }

  /** Says that the relation's page was looked at. */
  look(relation: string): void {
    const [looks, now] = [this.#at(relation), serverTime()];
    if (!now) return;
    const before = looks && isSameLook(looks, now) ? looks.before : (looks?.last ?? null);
    this.#keep(relation, { last: now, before });
  }

  /** Says that everything shown was seen: from now on only what comes after is new. */
  seen(relation: string): void {
    const now = serverTime();
    if (now) this.#keep(relation, { last: now, before: now });
  }

  #at(relation: string): Looks | null {
    if (relation in this.#known) return this.#known[relation] ?? null;
    const [last, before] = recall(this.#name(relation))?.split(' ') ?? [];
    return last ? { last, before: before ?? null } : null;
  }

  #keep(relation: string, looks: Looks): void {
    this.#known[relation] = looks;
    remember(this.#name(relation), [looks.last, looks.before].filter((instant) => instant).join(' '));
  }

  #name(relation: string): string {
    return `looked.${this.#ledger}.${relation}`;
  }
}
