import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { encounterRows, milestoneRows, seriesRows } from '../../../4-ledger/index.ts';
import { askedDay, askedRelation } from '../schemas/fields.ts';
import { encounterRow, milestoneRow, series } from '../schemas/relations.ts';
import { horizon, paging } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { answers, pageOf } from './answers.ts';
import { momentOf } from './moment.ts';

const tags = ['relations'];
const relation = askedRelation.optional();

const listEncounters = createRoute({
  method: 'get',
  path: '/encounters',
  tags,
  summary: 'Who met whom: one row a happening, the latest first',
  request: {
    query: z.strictObject({ relation, status: z.enum(['held', 'planned']).optional(), ...horizon, ...paging }),
  },
  responses: answers(pageOf(encounterRow), 'A page of encounters'),
});

const listMilestones = createRoute({
  method: 'get',
  path: '/milestones',
  tags,
  summary: 'Dated things ahead, or between two days: milestones, planned encounters, threads due; the next first',
  request: {
    query: z.strictObject({
      relation,
      from: askedDay.optional(),
      to: askedDay.optional(),
      ...horizon,
      limit: paging.limit,
    }),
  },
  responses: answers(pageOf(milestoneRow), 'The milestones'),
});

const listIndicators = createRoute({
  method: 'get',
  path: '/indicators',
  tags,
  summary: 'Figures over time: one series for what can be compared',
  request: { query: z.strictObject({ relation, ...horizon }) },
  responses: answers(pageOf(series), 'The series'),
});

export function addHappenings(api: OpenAPIHono, services: Services): void {
  api.openapi(listEncounters, async (c) => {
    const query = c.req.valid('query');
    return c.json(await encounterRows(services.ledger(), momentOf(c, services, query), query), 200);
  });
  api.openapi(listMilestones, async (c) => {
    const query = c.req.valid('query');
    const items = await milestoneRows(services.ledger(), momentOf(c, services, query), query);
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(listIndicators, async (c) => {
    const query = c.req.valid('query');
    const items = await seriesRows(services.ledger(), momentOf(c, services, query), query);
    return c.json({ items, nextCursor: null }, 200);
  });
}
