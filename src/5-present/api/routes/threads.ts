import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { reaches } from '../../../0-facts/index.ts';
import { threadDecisions, threadRevision, threadRows, threadView } from '../../../4-ledger/index.ts';
import { notFound } from '../problems.ts';
import { horizon, paging, threadFilters, threadOrder } from '../schemas/requests.ts';
import { decisionEntry } from '../schemas/decisions.ts';
import { threadRow, threadView as viewSchema } from '../schemas/threads.ts';
import type { Services } from '../services.ts';
import { answers, countedPageOf, pageOf } from './answers.ts';
import { tagOf } from '../revisions.ts';
import { momentOf } from './moment.ts';

const tags = ['threads'];

const listThreads = createRoute({
  method: 'get',
  path: '/threads',
  tags,
  summary: 'Commitments, one a row however often restated; in the order asked for',
  request: {
    query: z.strictObject({
      ...threadFilters,
      ...threadOrder,
      ...horizon,
      ...paging,
      total: z
        .literal('true')
        .optional()
        .openapi({ description: 'Tells how many there are in all, where that is known at once' }),
    }),
  },
  responses: answers(countedPageOf(threadRow), 'A page of threads'),
});

const getThread = createRoute({
  method: 'get',
  path: '/threads/{id}',
  tags,
  summary: 'One commitment with its restatements, and what speaks of its state',
  request: { params: z.object({ id: z.string() }), query: z.strictObject(horizon) },
  responses: {
    ...answers(viewSchema, 'The thread'),
    307: { description: 'The id went into another thread, which stands at `location`' },
  },
});

const listDecisions = createRoute({
  method: 'get',
  path: '/threads/{id}/decisions',
  tags,
  summary:
    'What people judged of the commitment, oldest first; also what was taken back, and that it was; restricted notes for editors alone',
  request: { params: z.object({ id: z.string() }), query: z.strictObject(horizon) },
  responses: answers(pageOf(decisionEntry), 'All of them'),
});

export function addThreads(api: OpenAPIHono, services: Services): void {
  api.openapi(listThreads, async (c) => {
    const query = c.req.valid('query');
    const { total, ...asked } = query;
    const wanted = { ...asked, total: total === 'true' };
    return c.json(await threadRows(services.ledger(), momentOf(c, services, query), wanted), 200);
  });
  api.openapi(listDecisions, async (c) => {
    const moment = momentOf(c, services, c.req.valid('query'));
    const all = reaches(c.get('viewer').role, 'editor');
    const items = await threadDecisions(services.ledger(), moment, c.req.valid('param').id, { all });
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(getThread, async (c) => {
    const { id } = c.req.valid('param');
    // Before the view: should the thread change between the two, the tag is the older one, and a decision on it is refused.
    const revision = await threadRevision(services.ledger(), id);
    const view = await threadView(services.ledger(), momentOf(c, services, c.req.valid('query')), id);
    if (!view) throw notFound('thread', id);
    if (view.id === id) {
      if (revision) c.header('etag', tagOf(revision, view));
      return c.json(view, 200);
    }
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(pathname.replace(`/threads/${id}`, `/threads/${view.id}`) + search, 307);
  });
}
