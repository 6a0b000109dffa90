import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { precisionRows, raiseNext, requestRows, reviewRows } from '../../../4-ledger/index.ts';
import { askedRelation } from '../schemas/fields.ts';
import { atOnce, horizon, paging } from '../schemas/requests.ts';
import { occasion, precisionRow, requestRow, reviewRow } from '../schemas/work.ts';
import type { Services } from '../services.ts';
import { answers, pageOf } from './answers.ts';
import { momentOf } from './moment.ts';

const tags = ['work'];

const listReview = createRoute({
  method: 'get',
  path: '/review',
  tags,
  summary: 'What is worth a look by a person, most first: where two differ, what the reader is unsure of, what weighs',
  request: { query: z.strictObject({ relation: askedRelation.optional(), ...horizon, ...paging }) },
  responses: answers(pageOf(reviewRow), 'A page of the queue'),
});

const listPrecision = createRoute({
  method: 'get',
  path: '/precision',
  tags,
  summary: 'Of so many records and fields that people looked at, so many were right as read',
  request: { query: z.strictObject(horizon) },
  responses: answers(pageOf(precisionRow), 'A row each kind of record'),
});

const listRequests = createRoute({
  method: 'get',
  path: '/requests',
  tags,
  summary: 'What people were asked about commitments: the unanswered first, by the day on which the answer is wanted',
  request: {
    query: z.strictObject({
      relation: askedRelation.optional(),
      thread: z.string().optional(),
      status: z.enum(['open', 'overdue', 'answered', 'unanswered']).optional(),
      ...horizon,
    }),
  },
  responses: answers(pageOf(requestRow), 'The requests'),
});

const listOccasions = createRoute({
  method: 'get',
  path: '/relations/{id}/raise-next',
  tags,
  summary: 'What to raise at each coming session or encounter; last what waits for an occasion',
  request: { params: z.object({ id: askedRelation }), query: z.strictObject({ ...horizon, limit: atOnce }) },
  responses: answers(pageOf(occasion), 'The occasions'),
});

export function addWork(api: OpenAPIHono, services: Services): void {
  api.openapi(listReview, async (c) => {
    const query = c.req.valid('query');
    return c.json(await reviewRows(services.ledger(), momentOf(c, services, query), query), 200);
  });
  api.openapi(listPrecision, async (c) => {
    const items = await precisionRows(services.ledger(), momentOf(c, services, c.req.valid('query')));
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(listRequests, async (c) => {
    const query = c.req.valid('query');
    const items = await requestRows(services.ledger(), momentOf(c, services, query), query);
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(listOccasions, async (c) => {
    const { id } = c.req.valid('param');
    const query = c.req.valid('query');
    const items = await raiseNext(services.ledger(), momentOf(c, services, query), id, query.limit);
    return c.json({ items, nextCursor: null }, 200);
  });
}
