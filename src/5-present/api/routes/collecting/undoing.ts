import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { InputError } from '../../../../0-facts/index.ts';
import { importRows } from '../../../../4-ledger/index.ts';
import { decisionEntry } from '../../schemas/decisions.ts';
import { importRow } from '../../schemas/collected.ts';
import type { Services } from '../../services.ts';
import { answers, pageOf } from '../answers.ts';
import { ownLedger } from '../own-ledger.ts';

const tags = ['articles'];

const listImports = createRoute({
  method: 'get',
  path: '/imports',
  tags,
  summary: 'What was imported when, by whom and from where, the latest first; for those who see the whole ledger',
  request: { query: z.strictObject({}) },
  responses: answers(pageOf(importRow), 'All of them'),
});

const withdrawImport = createRoute({
  method: 'post',
  path: '/imports/{id}/undo',
  tags,
  summary: 'Takes an import back as a whole, by one decision, which can itself be taken back; nothing is deleted',
  request: {
    params: z.object({ id: z.string() }),
    body: {
      content: {
        'application/json': { schema: z.strictObject({ why: z.string().trim().min(1, 'expected words').nullish() }) },
      },
    },
  },
  responses: answers(decisionEntry, "The entry in the relation's log"),
});

export function addUndoing(api: OpenAPIHono, services: Services): void {
  api.openapi(listImports, async (c) => {
    // Names of files and pages may tell of what somebody does not see.
    const items = c.get('viewer').scope ? [] : await importRows(services.ledger());
    return c.json({ items, nextCursor: null }, 200);
  });
  api.openapi(withdrawImport, async (c) => {
    const { id } = c.req.valid('param');
    const { account, scope } = c.get('viewer');
    if (scope) throw unseen(id);
    const ledger = ownLedger(services);
    const entry = await ledger.withdraw(id, {
      who: account?.name ?? services.who,
      why: c.req.valid('json').why ?? null,
    });
    services.events.tell({ name: 'ledger', data: { ledger: ledger.location } });
    return c.json(entry, 200);
  });
}

/** Part of an import may be of what somebody does not see: whoever takes it back sees all. */
function unseen(id: string): InputError {
  const message = `No import of this ledger has the id ${id}. \`ganket imports\` lists them.`;
  return new InputError('import/unknown', message, { cause: { values: { id } } });
}
