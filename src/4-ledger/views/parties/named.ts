import { fold, daysOf } from '../../../0-facts/index.ts';
import type { Named, Party, Reading, ThingKind } from '../../../0-facts/index.ts';
import type { LinkedEncounter } from '../../../3-link/index.ts';
import { unpack } from '../../packing.ts';
import type { Database } from '../../tables.ts';
import { Participants } from './participants.ts';

/** Words of an article in which names are looked for. */
interface Place {
  article: string;
  words: string[];
}

/** So many names are told of one page. */
const most = 60;

export const nameOf = ({ kind, id, name }: Party): Named => ({ kind, id, name });

/** Whom and what some words name, and who took part in the encounters at which they were said: those named most first. */
export async function namedIn(db: Database, places: Place[], encounters: LinkedEncounter[]): Promise<Named[]> {
  const articles = [...new Set(places.map(({ article }) => article))];
  const known = new Map<string, Named>();
  const add = (one: Named): void => void (known.has(keyOf(one)) || known.set(keyOf(one), one));
  const participants = await Participants.of(db, encounters);
  for (const encounter of encounters) for (const party of participants.partiesOf(encounter)) add(nameOf(party));
  const present = new Set(known.keys());
  for (let i = 0; i < articles.length; i += 500)
    for (const one of await knownIn(db, articles.slice(i, i + 500))) add(one);
  const texts = places.map(({ words }) => ` ${fold(words.join('\n')).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `);
  const counted = [...known.values()].map((one) => ({ one, times: timesIn(texts, one.name) }));
  return counted
    .filter(({ one, times }) => one.kind !== 'state' && (times > 0 || present.has(keyOf(one))))
    .sort((a, b) => b.times - a.times || (keyOf(a.one) < keyOf(b.one) ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}

const keyOf = ({ kind, id }: Named): string => `${kind} ${id}`;

function timesIn(texts: string[], name: string): number {
  const sought = ` ${fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return texts.filter((text) => text.includes(sought)).length;
}

/** The persons and things that the articles name. */
async function knownIn(db: Database, articles: string[]): Promise<Named[]> {
  const persons = await db
    .selectFrom('persons as p')
    .innerJoin('person_articles as n', 'n.person', 'p.id')
    .innerJoin('articles as a', 'a.seq', 'n.article')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('a.id', 'in', articles)
    .execute();
  const things = await db
    .selectFrom('things as t')
    .innerJoin('linked_articles as l', 'l.article', 't.article')
    .innerJoin('articles as a', 'a.seq', 't.article')
    .select(['t.kind', 't.folded as id', 't.name'])
    .where('a.id', 'in', articles)
    .orderBy('l.published_on', (order) => order.desc().nullsLast())
    .orderBy('t.article', 'desc')
    .orderBy('t.position')
    .execute();
  return [
    ...persons.map(({ id, name }): Named => ({ kind: 'person', id, name })),
    ...things.map(({ kind, id, name }): Named => ({ kind: kind as ThingKind, id, name })),
  ];
}

/** The encounters of these ids. */
export async function encountersOf(db: Database, ids: string[]): Promise<LinkedEncounter[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('encounters').select('link').where('id', 'in', ids).execute();
  return rows.map(({ link }) => unpack<LinkedEncounter>(link));
}

/** The encounters that an article reports, found among those of its relations, or of none, and of the days that it tells. */
export async function encountersIn(
  db: Database,
  { id, relations }: { id: string; relations: string[] },
  reading: Reading,
): Promise<LinkedEncounter[]> {
  const days = reading.encounters.map(({ date }) => (date && daysOf(date)?.first) ?? '');
  if (days.length === 0) return [];
  const onDays = db.selectFrom('encounters').select('link').where('first_day', 'in', days);
  const rows = [
    ...(relations.length === 0 ? [] : await onDays.where('relation', 'in', relations).execute()),
    ...(await onDays.where('relation', 'is', null).execute()),
  ];
  return rows
    .map(({ link }) => unpack<LinkedEncounter>(link))
    .filter(({ facts }) => facts.some(({ article }) => article === id));
}
