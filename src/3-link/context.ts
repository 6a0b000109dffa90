import { relationId } from '../0-facts/index.ts';
import type { Figure, FactOf } from '../0-facts/index.ts';
import type { ArticleDate } from './dates.ts';
import { withYear } from './dates.ts';
import type { LinkArticle, LinkedEncounter } from './links.ts';
import { nameKey } from './names.ts';
import { countriesByName } from './people.ts';

/** A commitment in its article: when, where and with which figures it was said. */
export interface Statement {
  fact: FactOf<'commitments'>;
  article: LinkArticle;
  relation: string | null;
  encounter: LinkedEncounter | null;
  saidOn: string | null;
  due: string | null;
  figures: Figure[];
  story: string;
}

interface Surroundings {
  dates: ReadonlyMap<string, ArticleDate>;
  stories: ReadonlyMap<string, string>;
  encounters: readonly LinkedEncounter[];
}

/** All commitments of the articles, each with its surroundings. */
export function statementsOf(
  articles: readonly LinkArticle[],
  { dates, stories, encounters }: Surroundings,
): Statement[] {
  const byArticle = encountersByArticle(encounters);
  return articles.flatMap((article) => {
    const { publishedOn } = dates.get(article.id)!;
    const countries = countriesByName(article);
    const heldHere = byArticle.get(article.id) ?? [];
    return article.facts.flatMap((fact) => {
      if (fact.kind !== 'commitments') return [];
      const speakers = fact.record.speakers.flatMap((name) => countries.get(nameKey(name)) ?? []);
      const encounter = encounterOf(fact, speakers, heldHere);
      const own = relationId([...speakers, ...fact.record.holders]);
      const sides =
        article.relation ?? encounter?.relation ?? (own.includes('-') ? own : (onlyRelation(heldHere, own) ?? own));
      return {
        fact,
        article,
        relation: sides.includes('-') ? sides : null,
        encounter,
        saidOn: encounter?.date ?? publishedOn,
        due: withYear(fact.record.due, publishedOn),
        figures: figuresOf(fact, article),
        story: stories.get(article.id)!,
      };
    });
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

function encountersByArticle(encounters: readonly LinkedEncounter[]): Map<string, HeldHere[]> {
  const held = new Map<string, HeldHere[]>();
  for (const encounter of encounters) {
    for (const { article, start } of encounter.facts) {
      held.set(article, [...(held.get(article) ?? []), { encounter, start }]);
    }
  }
  return held;
}

/**
 * The encounter at which it was said: the nearest talks, meeting, call or session told before it in
 * the article, in which the speakers took part; a planned one has no words yet.
 */
function encounterOf(fact: FactOf<'commitments'>, speakers: string[], heldHere: HeldHere[]): LinkedEncounter | null {
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

/** The target figures that stand in the commitment's words. */
function figuresOf(fact: FactOf<'commitments'>, article: LinkArticle): Figure[] {
  if (!fact.record.indicator) return [];
  const { start, end, exact } = fact.record.evidence;
  const targets = article.facts.flatMap((other) =>
    other.kind === 'indicators' && other.record.kind === 'target' ? [other.record] : [],
  );
  const here = targets.filter(({ evidence }) => evidence.start < end && start < evidence.end);
  const same = here.length > 0 ? here : targets.filter(({ evidence }) => sharesNumber(evidence.exact, exact));
  return same.map(({ metric, value, unit, date, per }) => ({ metric, value, unit, date, per: per ?? null }));
}

/** A target told twice in one article is one indicator, at one place: the number ties the other to it. */
function sharesNumber(a: string, b: string): boolean {
  const numbers = (text: string) => text.match(/\d[\d.,]*/g) ?? [];
  const others = new Set(numbers(b));
  return numbers(a).some((number) => others.has(number));
}
