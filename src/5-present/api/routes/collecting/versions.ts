import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { articleVersions, editedArticles, versionChanges } from '../../../../4-ledger/index.ts';
import { notFound } from '../../problems.ts';
import { version, versionChanges as changesSchema } from '../../schemas/collected.ts';
import type { Services } from '../../services.ts';
import { answers, pageOf } from '../answers.ts';

const tags = ['articles'];
const id = z.string();
const number = z.coerce.number().int().positive();

const listEdited = createRoute({
  method: 'get',
  path: '/edits',
  tags,
  summary: 'The articles whose text was edited where it stands, each in its newest version, the latest edit first',
  request: { query: z.strictObject({}) },
  responses: answers(pageOf(version), 'All of them'),
});

const listVersions = createRoute({
  method: 'get',
  path: '/articles/{id}/versions',
  tags,
  summary: 'The versions of an article, oldest first',
  request: { params: z.object({ id }), query: z.strictObject({}) },
  responses: answers(pageOf(version), 'All of them'),
});

const getChanges = createRoute({
  method: 'get',
  path: '/articles/{id}/versions/{number}/changes',
  tags,
  summary:
    'What is otherwise in a version than in an older one: the words, and which records appeared, changed or went',
  request: {
    params: z.object({ id, number }),
    query: z.strictObject({
      from: number.optional().openapi({ description: 'The older version; without it, the one before' }),
    }),
  },
  responses: answers(changesSchema, 'The changes'),
});

export function addVersions(api: OpenAPIHono, services: Services): void {
  api.openapi(listEdited, async (c) => {
    const items = await editedArticles(services.ledger(), c.get('viewer'));
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(listVersions, async (c) => {
    const { id: article } = c.req.valid('param');
    const items = await articleVersions(services.ledger(), article, c.get('viewer'));
    if (items.length === 0) throw notFound('article', article);
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(getChanges, async (c) => {
    const { id: article, number: to } = c.req.valid('param');
    const from = c.req.valid('query').from ?? to - 1;
    const { scope } = c.get('viewer');
    const changes = await versionChanges(services.ledger(), article, { from, to, scope });
    if (!changes) throw notFound('version', `${article}, ${from} → ${to}`);
    return c.json(changes, 200);
  });
}
