import { serverTime } from './clock.ts';
import { recall, remember } from './memory.ts';

/** The last two looks at a relation. */
interface Looks {
  before: string | null;
  last: string;
}

// Two visits within half an hour are one look: a reload must not make the news of the morning old.
const sameLook = 30 * 60_000;
const known = $state<Record<string, Looks | null>>({});

function looksAt(relation: string): Looks | null {
  if (relation in known) return known[relation] ?? null;
  const [last, before] = recall(`looked.${relation}`)?.split(' ') ?? [];
  return last ? { last, before: before ?? null } : null;
}

function keep(relation: string, looks: Looks): void {
  known[relation] = looks;
  remember(`looked.${relation}`, [looks.last, looks.before].filter((instant) => instant).join(' '));
}

const isSameLook = (looks: Looks, now: string): boolean => Date.parse(now) - Date.parse(looks.last) < sameLook;

/** The instant since which things are new to the reader; null where nothing was looked at before. */
export function lastLooked(relation: string): string | null {
  const looks = looksAt(relation);
  const now = serverTime();
  return looks && now && isSameLook(looks, now) ? looks.before : (looks?.last ?? null);
}

/** Says that the relation's page was looked at. */
export function look(relation: string): void {
  const [looks, now] = [looksAt(relation), serverTime()];
  if (!now) return;
  keep(relation, { last: now, before: looks && isSameLook(looks, now) ? looks.before : (looks?.last ?? null) });
}

/** Says that everything shown was seen: from now on only what comes after is new. */
export function seen(relation: string): void {
  const now = serverTime();
  if (now) keep(relation, { last: now, before: now });
}
