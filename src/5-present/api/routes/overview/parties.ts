import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { networkOf, partyView } from '../../../../4-ledger/index.ts';
import { notFound } from '../../problems.ts';
import { askedDay, askedRelation } from '../../schemas/fields.ts';
import { network, partyView as viewSchema } from '../../schemas/relations.ts';
import { horizon } from '../../schemas/requests.ts';
import type { Services } from '../../services.ts';
import { answers } from '../answers.ts';
import { momentOf } from '../moment.ts';

const tags = ['persons'];

const getParty = createRoute({
  method: 'get',
  path: '/parties/{id}',
  tags,
  summary: 'A state, person or body: posts with the words that tell them, encounters, commitments it spoke of',
  request: { params: z.object({ id: z.string() }), query: z.strictObject(horizon) },
  responses: answers(viewSchema, 'The party'),
});

const getNetwork = createRoute({
  method: 'get',
  path: '/relations/{id}/network',
  tags,
  summary: 'Who met whom in a relation, with the encounters on which each line stands',
  request: {
    params: z.object({ id: askedRelation }),
    query: z.strictObject({ from: askedDay.optional(), to: askedDay.optional(), ...horizon }),
  },
  responses: answers(network, 'The network'),
});

export function addParties(api: OpenAPIHono, services: Services): void {
  api.openapi(getParty, async (c) => {
    const { id } = c.req.valid('param');
    const view = await partyView(services.ledger(), momentOf(c, services, c.req.valid('query')), id);
    if (!view) throw notFound('party', id);
    return c.json(view, 200);
  });
  api.openapi(getNetwork, async (c) => {
    const { from, to, ...at } = c.req.valid('query');
    const relation = c.req.valid('param').id;
    return c.json(await networkOf(services.ledger(), momentOf(c, services, at), { relation, from, to }), 200);
  });
}
