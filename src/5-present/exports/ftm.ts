import { alpha2Of, hashOf } from '../../0-facts/index.ts';
import type { ArticleRow, EncounterRow, PersonRow, ThreadRow } from '../../0-facts/index.ts';
import { exampleMark } from '../../0-facts/messages/index.ts';
import { inBytes, jsonLines } from './exporter.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSource } from './source.ts';

/** An entity of FollowTheMoney, whose properties always have lists of values (followthemoney.tech/explorer). */
interface Entity {
  id: string;
  schema: 'Article' | 'Person' | 'Position' | 'Occupancy' | 'Event' | 'Project';
  properties: Record<string, string[]>;
}

/** For investigators: articles, persons with their posts, encounters as events and commitments as projects, each with its proof. */
export const exporter: Exporter = {
  mediaType: 'application/jsonl; charset=utf-8',
  ending: 'ftm.json',
  write: (source) => inBytes(jsonLines(entities(source))),
};

async function* entities(source: ExportSource): AsyncIterable<Entity> {
  // An entity is written once, before those that name it.
  for await (const article of source.articles()) yield marked(articleEntity(article), source);
  const positions = new Set<string>();
  for await (const person of source.persons()) {
    for (const entity of personEntities(person)) {
      if (entity.schema === 'Position' && positions.size === positions.add(entity.id).size) continue;
      yield marked(entity, source);
    }
  }
  for await (const encounter of source.encounters()) yield marked(eventEntity(encounter), source);
  for await (const thread of source.threads()) yield marked(projectEntity(thread), source);
}

/** An occupancy is no thing and has no notes; its holder has. */
function marked(entity: Entity, { example }: ExportSource): Entity {
  if (!example || entity.schema === 'Occupancy') return entity;
  return { ...entity, properties: { ...entity.properties, notes: [exampleMark] } };
}

const articleId = (id: string): string => `ganket-article-${hashOf(id).slice(0, 16)}`;

function articleEntity({ id, title, publisher, publishedOn }: ArticleRow): Entity {
  return {
    id: articleId(id),
    schema: 'Article',
    properties: filled({
      name: [title ?? id],
      title: [title],
      publisher: [publisher],
      publishedAt: [dateOf(publishedOn)],
    }),
  };
}

function personEntities({ id, name, country, offices }: PersonRow): Entity[] {
  const person = {
    id: personId(id),
    schema: 'Person' as const,
    properties: filled({ name: [name], country: codes([country]) }),
  };
  const held = offices.flatMap(({ office, country: of, quote }): Entity[] => {
    const position = `ganket-position-${hashOf(`${of ?? ''} ${office}`).slice(0, 16)}`;
    return [
      { id: position, schema: 'Position', properties: filled({ name: [office], country: codes([of]) }) },
      {
        id: `ganket-occupancy-${quote.fact}`,
        schema: 'Occupancy',
        properties: filled({
          holder: [person.id],
          post: [position],
          date: [dateOf(quote.publishedOn)],
          summary: [quote.exact],
        }),
      },
    ];
  });
  return [person, ...held];
}

const personId = (id: string): string => `ganket-person-${hashOf(id).slice(0, 16)}`;

function eventEntity({ id, kind, date, place, participants, quotes, relation }: EncounterRow): Entity {
  const names = participants.map(({ name }) => name);
  return {
    id: `ganket-event-${hashOf(id).slice(0, 16)}`,
    schema: 'Event',
    properties: filled({
      name: [`${kind}: ${names.join(', ')}`],
      ...datesOf(date),
      location: [place],
      country: codes(relation?.split('-') ?? participants.map(({ country }) => country)),
      summary: quotes.map(({ exact }) => exact),
      proof: quotes.map(({ article }) => articleId(article)),
    }),
  };
}

function projectEntity({
  id,
  action,
  kind,
  state,
  due,
  firstSaid,
  relation,
  holders,
  quote,
  pillars,
}: ThreadRow): Entity {
  return {
    id: `ganket-project-${hashOf(id).slice(0, 16)}`,
    schema: 'Project',
    properties: filled({
      name: [action],
      projectId: [id],
      startDate: [dateOf(firstSaid)],
      endDate: [dateOf(due)],
      country: codes(holders.length ? holders : relation.split('-')),
      keywords: [kind, state, ...pillars],
      summary: [quote.exact],
      proof: [articleId(quote.article)],
    }),
  };
}

function datesOf(edtf: string | null): Record<string, (string | null)[]> {
  const [from = null, to] = edtf?.split('/') ?? [];
  if (to === undefined) return { date: [dateOf(from)] };
  return { startDate: [dateOf(from)], endDate: [dateOf(to)] };
}

/** FollowTheMoney's dates are the beginnings of ISO 8601: a year, a month or a day, and no seasons. */
function dateOf(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(edtf) ? edtf : null;
}

/** FollowTheMoney's countries are alpha-2, in small letters. */
const codes = (countries: (string | null)[]): (string | null)[] =>
  countries.map((country) => (country === null ? null : (alpha2Of(country)?.toLowerCase() ?? null)));

function filled(properties: Record<string, (string | null | undefined)[]>): Record<string, string[]> {
  const kept = Object.entries(properties).map(
    ([name, values]) => [name, [...new Set(values.filter((one) => one))]] as const,
  );
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0)) as Record<string, string[]>;
}
