import { relationId } from '../../0-facts/index.ts';
import type { ArticleDate } from '../dates.ts';
import { withYear } from '../dates.ts';
import type { Digest, Said } from './digest.ts';
import type { LinkedEncounter } from '../links.ts';
import { nameKey } from '../names.ts';

/** A commitment in its article: when and where it was said, in which story. */
export interface Statement extends Said {
  relation: string | null;
  /** The id of the encounter at which it was said. */
  encounter: string | null;
  saidOn: string | null;
  due: string | null;
  story: string;
}

interface Surroundings {
  date: ArticleDate;
  story: string;
  /** The encounters that the article reports. */
  encounters: readonly LinkedEncounter[];
}

type Saying = Pick<Digest, 'article' | 'relation' | 'statements'>;

/** The commitments of an article, each with its surroundings. */
export function statementsOf(digest: Saying, { date, story, encounters }: Surroundings): Statement[] {
  const heldHere = encounters.flatMap((encounter) =>
    encounter.facts.flatMap(({ article, start }) => (article === digest.article ? [{ encounter, start }] : [])),
  );
  const inOrder = heldHere.sort((a, b) => a.start - b.start || (a.encounter.id < b.encounter.id ? -1 : 1));
  return digest.statements.map((said) => {
    const encounter = encounterOf(said, inOrder);
    const own = relationId([...said.speakers, ...said.fact.record.holders]);
    const sides =
      digest.relation ?? encounter?.relation ?? (own.includes('-') ? own : (onlyRelation(inOrder, own) ?? own));
    return {
      ...said,
      relation: sides.includes('-') ? sides : null,
      encounter: encounter?.id ?? null,
      saidOn: encounter?.date ?? date.publishedOn,
      due: withYear(said.fact.record.due, date.publishedOn),
      story,
    };
  });
}

/** The one relation of which the article reports encounters (a ceremony, a visit), where the state is of it. */
function onlyRelation(heldHere: readonly HeldHere[], state: string): string | null {
  const relations = new Set(heldHere.flatMap(({ encounter }) => encounter.relation ?? []));
  const [only] = relations;
  return relations.size === 1 && only!.split('-').includes(state) ? only! : null;
}

interface HeldHere {
  encounter: LinkedEncounter;
  start: number;
}

/**
 * The encounter at which it was said: the nearest talks, meeting, call or session told before it in
 * the article, in which the speakers took part; a planned one has no words yet.
 */
function encounterOf({ fact, speakers }: Said, heldHere: HeldHere[]): LinkedEncounter | null {
  const names = fact.record.speakers.map(nameKey);
  let best: HeldHere | null = null;
  for (const held of heldHere) {
    const { encounter, start } = held;
    if (encounter.status === 'planned' || !spokenAt.has(encounter.kind) || start > fact.record.evidence.end) continue;
    const present = encounter.participants.map((party) => nameKey(party.name));
    const countries = encounter.participants.map((party) => party.country);
    const fits =
      names.some((name) => present.includes(name)) ||
      speakers.length === 0 ||
      covers(countries, speakers, present, names);
    if (fits && (!best || start > best.start)) best = held;
  }
  return best?.encounter ?? null;
}

const spokenAt: ReadonlySet<string> = new Set(['talks', 'meeting', 'call', 'session']);

/** States met and named no persons: whoever spoke for them was there. */
function covers(countries: (string | null)[], speakers: string[], present: string[], names: string[]): boolean {
  return present.length === 0 && names.length > 0 && speakers.every((country) => countries.includes(country));
}
