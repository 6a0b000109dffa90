import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { correctionCases, restingDecisions, secondOpinions } from '../../../../4-ledger/index.ts';
import type { CorrectionCase } from '../../../../4-ledger/index.ts';
import { askedRelationOrNone } from '../../schemas/fields.ts';
import { correctionCase, restingDecision, secondOpinion } from '../../schemas/judged.ts';
import { horizon, paging } from '../../schemas/requests.ts';
import type { Services } from '../../services.ts';
import { answers, pageOf } from '../answers.ts';
import { momentOf } from '../moment.ts';

const tags = ['work'];
const ofRelation = z.strictObject({ relation: askedRelationOrNone.optional(), ...horizon });

const listOpinions = createRoute({
  method: 'get',
  path: '/opinions',
  tags,
  summary: 'Where two must judge alike: on what they differ, then what waits for a second person',
  request: { query: ofRelation },
  responses: answers(pageOf(secondOpinion), 'The questions'),
});

const listResting = createRoute({
  method: 'get',
  path: '/resting',
  tags,
  summary: 'Decisions whose words the present reader reads no more: kept, without effect, to be gone through',
  request: { query: ofRelation },
  responses: answers(pageOf(restingDecision), 'The decisions, oldest first'),
});

const listCorrections = createRoute({
  method: 'get',
  path: '/corrections',
  tags,
  summary: 'Articles in whose reading people corrected something, as cases for the scorer, in the form of the gold',
  request: { query: z.strictObject({ ...horizon, ...paging }) },
  responses: answers(pageOf(correctionCase), 'A page of cases'),
});

export function addJudged(api: OpenAPIHono, services: Services): void {
  api.openapi(listOpinions, async (c) => {
    const { relation = null, ...asked } = c.req.valid('query');
    const items = await secondOpinions(services.ledger(), momentOf(c, services, asked), relation);
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(listResting, async (c) => {
    const { relation = null, ...asked } = c.req.valid('query');
    const items = await restingDecisions(services.ledger(), momentOf(c, services, asked), relation);
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(listCorrections, async (c) => {
    const { cursor = null, limit, ...asked } = c.req.valid('query');
    const items: CorrectionCase[] = [];
    for await (const one of correctionCases(services.ledger(), momentOf(c, services, asked), cursor)) {
      // One more than the page tells that there is another.
      if (items.length === limit) return c.json({ items, nextCursor: items.at(-1)!.article }, 200);
      items.push(one);
    }
    return c.json({ items, nextCursor: null }, 200);
  });
}
