import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { articleRows, articleView } from '../../../4-ledger/index.ts';
import { notFound } from '../problems.ts';
import { articleRow, articleView as viewSchema } from '../schemas/articles.ts';
import { askedRelation } from '../schemas/fields.ts';
import { horizon, paging } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { answers, pageOf } from './answers.ts';
import { momentOf } from './moment.ts';

const tags = ['articles'];

const listArticles = createRoute({
  method: 'get',
  path: '/articles',
  tags,
  summary: 'The articles of the ledger, newest first',
  request: {
    query: z.strictObject({
      relation: askedRelation.optional(),
      ...horizon,
      ...paging,
    }),
  },
  responses: answers(pageOf(articleRow), 'A page of articles'),
});

const getArticle = createRoute({
  method: 'get',
  path: '/articles/{id}',
  tags,
  summary: 'One article: its text, its reading, and where each record went',
  request: { params: z.object({ id: z.string() }), query: z.strictObject(horizon) },
  responses: answers(viewSchema, 'The article'),
});

export function addArticles(api: OpenAPIHono, services: Services): void {
  api.openapi(listArticles, async (c) => {
    const query = c.req.valid('query');
    return c.json(await articleRows(services.ledger(), momentOf(c, services, query), query), 200);
  });
  api.openapi(getArticle, async (c) => {
    const { id } = c.req.valid('param');
    const view = await articleView(services.ledger(), momentOf(c, services, c.req.valid('query')), id);
    if (!view) throw notFound('article', id);
    return c.json(view, 200);
  });
}
