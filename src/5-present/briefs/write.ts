import { noEdits, openStates } from '../../0-facts/index.ts';
import type { Brief, BriefEdits, BriefWish, ThreadRow } from '../../0-facts/index.ts';
import type { DraftSection } from './draft.ts';
import { relationName } from '../../0-facts/index.ts';
import { fill } from '../../0-facts/messages/index.ts';
import { articleLanguages } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { edited, numbered } from './edits.ts';
import { isNamed } from './material/fields.ts';
import { materialOf } from './material/material.ts';
import type { Material } from './material/material.ts';
import { onePage } from './one-page.ts';
import type { OnePage } from './one-page.ts';
import { Phrases } from './phrases.ts';
import { sectionsOf } from './sections/index.ts';
import { sinceSession } from './sections/session.ts';

/**
 * Writes a brief of a relation at a moment, with what a person changed in it; null where the ledger knows nothing of
 * the relation. The same ledger, moment, wish and edits give the same brief.
 */
export async function writeBrief(
  ledger: Ledger,
  moment: Moment,
  wish: BriefWish,
  edits: BriefEdits = noEdits,
): Promise<Brief | null> {
  const material = await materialOf(ledger, moment, wish);
  if (!material) return null;
  const phrases = new Phrases(wish.language, material.countries);
  const { words } = phrases;
  const relation = relationName(wish.relation, wish.language, wish.home);
  const sections: DraftSection[] = [];
  for (const section of sectionsOf[wish.kind]) sections.push(await section(material, phrases));
  const whole = edited(sections, edits);
  const title = fill(words.title[wish.kind], { relation });
  // One page is chosen from the whole brief, so that it can say how much that has.
  const short = wish.length === 'one-page' ? onePage(whole, wish.kind, title, words.listed) : null;
  const kept = short?.sections ?? whole;
  const articles = kept.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.flatMap(({ quotes }) => quotes)));
  const languages = await articleLanguages(
    ledger,
    moment,
    articles.map(({ article }) => article),
  );
  const shown = numbered(kept, languages);
  return {
    ...shown,
    language: wish.language,
    title,
    facts: [...factsOf(material, phrases), ...(short ? cutWords(short, phrases) : [])],
    asOf: moment.day,
    example: ledger.example,
    length: wish.length,
  };
}

/** How many of the commitments a person has confirmed: their lines say so, and here is said what the others' silence means. */
function confirmedWords(told: ThreadRow[], { words }: Phrases): string {
  const confirmed = told.filter(({ review }) => review === 'confirmed').length;
  if (!confirmed) return words.noneConfirmed;
  return fill(words.confirmedCounts, { confirmed, count: told.length, mark: words.confirmed });
}

/** How much of the long brief stands on the one page, and where that is. */
function cutWords({ shown, all }: OnePage, { words }: Phrases): string[] {
  return shown < all ? [fill(words.cut, { shown, all })] : [];
}

/** What stands under the title: the day, the period, how much is open, who comes and who receives. */
function factsOf(material: Material, phrases: Phrases): string[] {
  const { day, since, session, wish, holders } = material;
  const { words, terms } = phrases;
  // A session's report counts what it reports.
  const told = wish.kind === 'session' ? sinceSession(material) : material.threads;
  const open = told.filter(({ state }) => openStates.includes(state));
  const overdue = open.filter(({ marks }) => marks.includes('overdue')).length;
  const fields = wish.pillars.map((pillar) => terms.pillar[pillar]).join(', ');
  const named = [...wish.guests, ...wish.hosts];
  const unknown = named.filter((name) => !holders.some(({ person }) => isNamed([name], person.name)));
  const period = session
    ? fill(words.sinceSession, { number: session.number, body: session.body, day: phrases.date(session.date) })
    : fill(words.period, { day: phrases.date(since) });
  const counts =
    wish.kind === 'session'
      ? fill(words.sessionCounts, { count: told.length, open: open.length, overdue })
      : fill(words.counts, { open: open.length, overdue });
  return [
    fill(words.asOf, { day: phrases.date(day) }),
    period,
    counts,
    ...(told.length ? [confirmedWords(told, phrases)] : []),
    ...(fields ? [fill(words.fields, { fields })] : []),
    ...(wish.guests.length ? [fill(words.guests, { names: wish.guests.join(', ') })] : []),
    ...(wish.hosts.length ? [fill(words.hosts, { names: wish.hosts.join(', ') })] : []),
    ...(unknown.length ? [fill(words.unknownPersons, { names: unknown.join(', ') })] : []),
  ];
}
