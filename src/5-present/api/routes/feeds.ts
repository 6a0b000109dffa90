import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Language } from '../../../0-facts/index.ts';
import { notFound } from '../problems.ts';
import { askedRelation } from '../schemas/fields.ts';
import { horizon, threadFilters } from '../schemas/requests.ts';
import type { FeedAbout, Services } from '../services.ts';
import { problems } from './answers.ts';
import { momentOf } from './moment.ts';

const tags = ['feeds'];
const language = z.enum(['vi', 'en']).optional().openapi({ description: 'Else the one of the settings' });
const { pillar, state, kind, mark, q } = threadFilters;

/** A file's name in the address: an id and an ending. */
function fileOf<S extends z.ZodType<string, string>>(id: S, ending: string, example: string) {
  return z
    .string()
    .endsWith(ending, `expected an id and the ending ${ending}`)
    .transform((name) => name.slice(0, -ending.length))
    .pipe(id)
    .openapi({ type: 'string', example: example + ending });
}
const relationOrAll = askedRelation.or(z.literal('all'));

function answering(mediaType: string, description: string) {
  return { 200: { description, content: { [mediaType]: { schema: z.string() } } }, ...problems };
}

const relationFeed = createRoute({
  method: 'get',
  path: '/feeds/{file}',
  tags,
  summary: 'Atom: what moved last in a relation, or in `all`; filters as for /threads make a feed of any list',
  request: {
    params: z.object({ file: fileOf(relationOrAll, '.atom', 'LAO-VNM') }),
    query: z.strictObject({ pillar, state, kind, mark, q, ...horizon, language }),
  },
  responses: answering('application/atom+xml', 'The feed; each entry carries the words'),
});

const threadFeed = createRoute({
  method: 'get',
  path: '/feeds/threads/{file}',
  tags,
  summary: 'Atom: each time a commitment was said, and what speaks of its state',
  request: {
    params: z.object({ file: fileOf(z.string(), '.atom', '0123456789abcdef') }),
    query: z.strictObject({ ...horizon, language }),
  },
  responses: answering('application/atom+xml', 'The feed; each entry carries the words'),
});

const relationCalendar = createRoute({
  method: 'get',
  path: '/calendars/{file}',
  tags,
  summary: 'iCalendar: milestones, encounters and due dates of a relation, or of `all`',
  request: {
    params: z.object({ file: fileOf(relationOrAll, '.ics', 'LAO-VNM') }),
    query: z.strictObject({ ...horizon, language }),
  },
  responses: answering('text/calendar', 'The calendar'),
});

export function addFeeds(api: OpenAPIHono, services: Services): void {
  const { documents } = services;
  const atom = { 'content-type': 'application/atom+xml; charset=utf-8' };
  api.openapi(relationFeed, async (c) => {
    const { file: relation } = c.req.valid('param');
    const { asOf, knownBy, language, ...filters } = c.req.valid('query');
    const about = aboutOf(c, services, { asOf, knownBy, language });
    const of = relation === 'all' ? {} : { relation };
    const feed = await documents.threadsFeed(
      services.ledger(),
      { ...about, self: selfOf(c, about) },
      { ...filters, ...of },
    );
    return c.body(feed, 200, atom) as never;
  });
  api.openapi(threadFeed, async (c) => {
    const { file: id } = c.req.valid('param');
    const about = aboutOf(c, services, c.req.valid('query'));
    const feed = await documents.threadFeed(services.ledger(), { ...about, self: selfOf(c, about) }, id);
    if (feed === null) throw notFound('thread', id);
    return c.body(feed, 200, atom) as never;
  });
  api.openapi(relationCalendar, async (c) => {
    const { file: relation } = c.req.valid('param');
    const about = aboutOf(c, services, c.req.valid('query'));
    const calendar = await documents.calendar(services.ledger(), about, relation === 'all' ? undefined : relation);
    return c.body(calendar, 200, { 'content-type': 'text/calendar; charset=utf-8' }) as never;
  });
}

interface Asked {
  asOf?: string | undefined;
  knownBy?: string | undefined;
  language?: Language | undefined;
}

/** Feed readers name no language that their user chose, so it stands in the address. */
function aboutOf(c: Context, services: Services, { language = services.language, ...at }: Asked): FeedAbout {
  const pages = services.publicUrl ?? new URL(c.req.url).origin;
  return { moment: momentOf(c, services, at), language, home: services.home, pages };
}

function selfOf(c: Context, { pages }: FeedAbout): string {
  const { pathname, search } = new URL(c.req.url);
  return `${pages}${pathname}${search}`;
}
