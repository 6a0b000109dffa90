import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { personRows } from '../../../4-ledger/index.ts';
import { personRow } from '../schemas/articles.ts';
import { askedRelation, askedWords } from '../schemas/fields.ts';
import { horizon, paging } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { answers, pageOf } from './answers.ts';
import { momentOf } from './moment.ts';

const listPersons = createRoute({
  method: 'get',
  path: '/persons',
  tags: ['persons'],
  summary: 'Persons and the offices the articles give them; those in most articles first',
  request: {
    query: z.strictObject({
      relation: askedRelation.optional(),
      q: askedWords.optional().openapi({ description: 'Words of the name, with or without diacritics' }),
      ...horizon,
      ...paging,
    }),
  },
  responses: answers(pageOf(personRow), 'A page of persons'),
});

export function addPersons(api: OpenAPIHono, services: Services): void {
  api.openapi(listPersons, async (c) => {
    const query = c.req.valid('query');
    return c.json(await personRows(services.ledger(), momentOf(c, services, query), query), 200);
  });
}
