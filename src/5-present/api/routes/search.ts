import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { searchHits } from '../../../4-ledger/index.ts';
import { searchHit } from '../schemas/articles.ts';
import { askedWords } from '../schemas/fields.ts';
import { horizon, paging } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { answers, pageOf } from './answers.ts';
import { momentOf } from './moment.ts';

const search = createRoute({
  method: 'get',
  path: '/search',
  tags: ['articles'],
  summary: 'Articles that hold the words next to one another, with or without diacritics',
  request: { query: z.strictObject({ q: askedWords, ...horizon, limit: paging.limit }) },
  responses: answers(pageOf(searchHit), 'Each article at its first hit'),
});

export function addSearch(api: OpenAPIHono, services: Services): void {
  api.openapi(search, async (c) => {
    const query = c.req.valid('query');
    const items = await searchHits(services.ledger(), momentOf(c, services, query), query);
    return c.json({ items, nextCursor: null }, 200);
  });
}
