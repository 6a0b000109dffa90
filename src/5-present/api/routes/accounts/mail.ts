import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { digestRhythms, InputError } from '../../../../0-facts/index.ts';
import { askedRelation } from '../../schemas/fields.ts';
import type { Services } from '../../services.ts';
import type { Viewer } from '../../viewers.ts';
import { answers, problems } from '../answers.ts';

const tags = ['accounts'];

const wishes = {
  digest: z.enum(digestRhythms).openapi({ description: 'How often what is new since the last look is told' }),
  reminders: z.boolean().openapi({ description: 'Whether requests for progress without an answer are called to mind' }),
  language: z.enum(['vi', 'en']),
};

const mail = z
  .object({
    ...wishes,
    address: z.string().nullable().openapi({ description: 'Where mails go; null where the account has no address' }),
    sends: z.boolean().openapi({ description: 'Whether this server sends mails' }),
  })
  .openapi('Mail');

const getMail = createRoute({
  method: 'get',
  path: '/mail',
  tags,
  summary: 'What this account is told by mail',
  responses: answers(mail, 'The wishes'),
});

const putMail = createRoute({
  method: 'put',
  path: '/mail',
  tags,
  summary: 'Says what this account is told by mail from now on',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.strictObject(wishes).openapi('MailWishes') } } },
  },
  responses: answers(mail, 'The wishes'),
});

const lookedAt = createRoute({
  method: 'post',
  path: '/relations/{id}/looked',
  tags,
  summary: "Says that a person looked at a relation's page: the next digest tells what came after",
  request: { params: z.object({ id: askedRelation }) },
  responses: { 204: { description: 'Noted' }, ...problems },
});

export function addMail(api: OpenAPIHono, services: Services): void {
  const shown = async (viewer: Viewer) => {
    const { accounts, mails } = services.ledger();
    const id = holderOf(viewer);
    const said = (await mails.wishesOf(id)) ?? {
      digest: 'off' as const,
      reminders: false,
      language: services.language,
    };
    return { ...said, address: (await accounts.find({ id }))?.email ?? null, sends: services.sendsMails };
  };
  api.openapi(getMail, async (c) => c.json(await shown(c.get('viewer')), 200));
  api.openapi(putMail, async (c) => {
    const viewer = c.get('viewer');
    await services.ledger().mails.wish(holderOf(viewer), c.req.valid('json'), randomUUID());
    return c.json(await shown(viewer), 200);
  });
  api.openapi(lookedAt, async (c) => {
    await services.ledger().mails.looked(holderOf(c.get('viewer')), c.req.valid('param').id);
    return c.body(null, 204);
  });
}

/** The account that is asked about. */
function holderOf({ account }: Viewer): string {
  if (account) return account.id;
  throw new InputError(
    'access/no-accounts',
    'This server has no accounts: it answers this machine alone, as its owner.',
  );
}
