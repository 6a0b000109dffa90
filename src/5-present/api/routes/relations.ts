import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { relationCountries } from '../../../0-facts/index.ts';
import { relationRows, relationView } from '../../../4-ledger/index.ts';
import { notFound } from '../problems.ts';
import { askedCountry, askedInstant, askedRelation } from '../schemas/fields.ts';
import { relationRow, relationView as viewSchema } from '../schemas/relations.ts';
import { horizon } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { answers, pageOf } from './answers.ts';
import { momentOf } from './moment.ts';

const tags = ['relations'];

const asked = {
  since: askedInstant.optional().openapi({ description: 'New and moved count from this instant' }),
  home: askedCountry.optional().openapi({ description: 'The side that comes first; else the one of the settings' }),
  ...horizon,
};

const listRelations = createRoute({
  method: 'get',
  path: '/relations',
  tags,
  summary: 'Relations with what is new, moved and overdue; those with most articles first',
  request: { query: z.strictObject(asked) },
  responses: answers(pageOf(relationRow), 'All relations of the ledger'),
});

const getRelation = createRoute({
  method: 'get',
  path: '/relations/{id}',
  tags,
  summary: 'The situation of a relation on one screen',
  request: { params: z.object({ id: askedRelation }), query: z.strictObject(asked) },
  responses: answers(viewSchema, 'The relation'),
});

export function addRelations(api: OpenAPIHono, services: Services): void {
  const ordered = (id: string, home?: string): string[] => relationCountries(id, home ?? services.home);
  api.openapi(listRelations, async (c) => {
    const { since, home, ...at } = c.req.valid('query');
    const rows = await relationRows(services.ledger(), momentOf(c, services, at), since ?? null);
    return c.json({ items: rows.map((row) => ({ ...row, countries: ordered(row.id, home) })), nextCursor: null }, 200);
  });
  api.openapi(getRelation, async (c) => {
    const { id } = c.req.valid('param');
    const { since, home, ...at } = c.req.valid('query');
    const view = await relationView(services.ledger(), momentOf(c, services, at), id, since ?? null);
    if (!view) throw notFound('relation', id);
    return c.json({ ...view, countries: ordered(id, home) }, 200);
  });
}
