import { briefKinds, briefLengths, pillars } from '../facts.ts';
import type { BriefKind, BriefLength, BriefWish, Language } from '../facts.ts';
import { withQuery } from '../data/api.ts';

/** What a brief is to be, as the address says it. */
export interface Asked {
  /** Without a home side it is the one of the settings. */
  wish: Omit<BriefWish, 'relation'>;
  asOf: string | null;
  /** The name of a kept template, whose styles the brief takes in Word. */
  template: string | null;
}

/** Names are parted by semicolons: a comma may stand in a title. */
const parted = (text: string | null): string[] =>
  (text ?? '').split(';').flatMap((part) => (part.trim() ? [part.trim()] : []));

const oneOf = <T extends string>(known: readonly T[], text: string | null, usual: T): T =>
  known.find((one) => one === text) ?? usual;

const relationCountry = (text: string | null): string | null => (text && /^[A-Z]{3}$/.test(text) ? text : null);

const dayOf = (text: string | null): string | null => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

/** The wish in an address; what it does not say, or says of no known word, is as usual. */
export function askedIn(query: URLSearchParams, language: Language): Asked {
  const kind = oneOf<BriefKind>(briefKinds, query.get('kind'), 'visit');
  // Another kind reports of no session: one that was chosen before is not asked for.
  const number = kind === 'session' ? Number(query.get('session')) : NaN;
  const session = Number.isInteger(number) && number > 0 && number < 10_000 ? number : null;
  return {
    wish: {
      kind,
      length: oneOf<BriefLength>(briefLengths, query.get('length'), 'full'),
      language: oneOf<Language>(['vi', 'en'], query.get('in-language'), language),
      home: relationCountry(query.get('for')),
      since: dayOf(query.get('since')),
      guests: parted(query.get('guests')),
      hosts: parted(query.get('hosts')),
      pillars: pillars.filter((pillar) => parted(query.get('pillars')).includes(pillar)),
      session,
      // Of no session there is no body either.
      body: session === null ? null : query.get('body')?.trim() || null,
    },
    asOf: dayOf(query.get('asOf')),
    template: query.get('template') || null,
  };
}

/** The address of a wish: what is as usual is not said. */
export function addressOfWish(relation: string, { wish, asOf, template }: Asked, language: Language): string {
  return withQuery(`/r/${relation}/brief`, {
    kind: wish.kind === 'visit' ? null : wish.kind,
    length: wish.length === 'full' ? null : wish.length,
    'in-language': wish.language === language ? null : wish.language,
    for: wish.home,
    since: wish.since,
    guests: wish.guests.join('; '),
    hosts: wish.hosts.join('; '),
    pillars: wish.pillars.join(';'),
    session: wish.session,
    body: wish.body,
    template,
    asOf,
  });
}

export { parted };
