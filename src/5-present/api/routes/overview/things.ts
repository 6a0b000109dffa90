import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { fold, thingKinds } from '../../../../0-facts/index.ts';
import { thingGroups, thingView } from '../../../../4-ledger/index.ts';
import { notFound } from '../../problems.ts';
import { askedRelation } from '../../schemas/fields.ts';
import { horizon } from '../../schemas/requests.ts';
import { thingGroup, thingView as viewSchema } from '../../schemas/things.ts';
import type { Services } from '../../services.ts';
import { answers, pageOf } from '../answers.ts';
import { momentOf } from '../moment.ts';

const tags = ['relations'];
const kind = z.enum(thingKinds);

const listThings = createRoute({
  method: 'get',
  path: '/relations/{id}/things',
  tags,
  summary: 'Instruments, mechanisms, works, milestones and formulas that its articles name; those named most first',
  request: {
    params: z.object({ id: askedRelation }),
    query: z.strictObject({ kind: kind.optional(), ...horizon }),
  },
  responses: answers(pageOf(thingGroup), 'All of them'),
});

const getThing = createRoute({
  method: 'get',
  path: '/things/{kind}/{name}',
  tags,
  summary: 'A named thing: every place that names it, and the commitments that speak of it',
  request: {
    params: z.object({ kind, name: z.string().openapi({ description: 'With or without capitals and diacritics' }) }),
    query: z.strictObject(horizon),
  },
  responses: answers(viewSchema, 'The thing'),
});

export function addThings(api: OpenAPIHono, services: Services): void {
  api.openapi(listThings, async (c) => {
    const { kind: of, ...at } = c.req.valid('query');
    const query = { relation: c.req.valid('param').id, kind: of };
    const items = await thingGroups(services.ledger(), momentOf(c, services, at), query);
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(getThing, async (c) => {
    const { kind: of, name } = c.req.valid('param');
    const at = momentOf(c, services, c.req.valid('query'));
    const view = await thingView(services.ledger(), at, { kind: of, key: fold(name.normalize('NFC')) });
    if (!view) throw notFound('thing', name);
    return c.json(view, 200);
  });
}
