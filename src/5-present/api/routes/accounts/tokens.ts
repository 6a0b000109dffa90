import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { InputError, tokenScopes } from '../../../../0-facts/index.ts';
import { count, instant } from '../../schemas/fields.ts';
import type { Services } from '../../services.ts';
import { answers, pageOf, problems } from '../answers.ts';
import { holder, known } from './sessions.ts';

const tags = ['accounts'];
const scope = z.enum(tokenScopes);

const token = z
  .object({ id: z.string(), name: z.string(), scope, createdAt: instant, expiresAt: instant })
  .openapi('Token');

const newToken = z
  .strictObject({
    name: z.string().trim().min(1).max(100).openapi({ description: 'What it is for' }),
    scope: scope.default('read'),
    days: z.int().min(1).max(366).default(90),
  })
  .openapi('NewToken');

const issued = z
  .object({ id: z.string(), secret: z.string(), expiresAt: instant })
  .openapi('IssuedToken', { description: 'The secret is told this once' });

const entry = z
  .object({ seq: count, at: instant, who: z.string(), what: z.string(), subject: z.string(), address: z.string() })
  .openapi('AuditEntry');

const listTokens = createRoute({
  method: 'get',
  path: '/tokens',
  tags,
  summary: 'The tokens of this account',
  responses: answers(pageOf(token), 'The tokens, without their secrets'),
});

const makeToken = createRoute({
  method: 'post',
  path: '/tokens',
  tags,
  summary: 'Makes a token for a program, a feed reader or a calendar',
  request: { body: { required: true, content: { 'application/json': { schema: newToken } } } },
  responses: answers(issued, 'The token'),
});

const revokeToken = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  tags,
  summary: 'Revokes a token at once',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: 'Revoked' }, ...problems },
});

const listAudit = createRoute({
  method: 'get',
  path: '/audit',
  tags,
  summary: 'Who signed in, and what was changed of accounts; newest first',
  request: {
    query: z.strictObject({
      cursor: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: answers(pageOf(entry), 'A page of the audit list'),
});

export function addTokens(api: OpenAPIHono, services: Services): void {
  api.openapi(listTokens, async (c) => {
    const tokens = await known(services).tokens(holder(c.get('viewer')));
    const items = tokens.map(({ id, name, scope, created_at, expires_at }) => ({
      id,
      name,
      scope,
      createdAt: created_at,
      expiresAt: expires_at,
    }));
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(makeToken, async (c) => {
    const asked = c.req.valid('json');
    const { id, secret, until } = await known(services).makeToken(holder(c.get('viewer')), asked, c.get('address'));
    return c.json({ id, secret, expiresAt: until }, 200);
  });
  api.openapi(revokeToken, async (c) => {
    const { id } = c.req.valid('param');
    if (await known(services).revokeToken(holder(c.get('viewer')), id, c.get('address'))) return c.body(null, 204);
    const message = `This account has no token ${id}; GET /api/v1/tokens lists them.`;
    throw new InputError('not-found/token', message, { cause: { values: { id } } });
  });
  api.openapi(listAudit, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const items = await known(services).audit(limit, cursor ?? null);
    return c.json({ items, nextCursor: items.length === limit ? String(items.at(-1)!.seq) : null }, 200);
  });
}
