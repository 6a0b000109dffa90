import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { InputError, sees } from '../../../../0-facts/index.ts';
import { decisionEntry, newCommitment } from '../../schemas/decisions.ts';
import type { Services } from '../../services.ts';
import { answers } from '../answers.ts';
import { ownLedger } from '../own-ledger.ts';

const enter = createRoute({
  method: 'post',
  path: '/commitments',
  tags: ['decisions'],
  summary: 'Keeps a commitment that no article tells, with the document or note that it stands on',
  request: { body: { required: true, content: { 'application/json': { schema: newCommitment } } } },
  responses: answers(decisionEntry, "The entry in the relation's log; its judgement names the new fact"),
});

export function addEntering(api: OpenAPIHono, services: Services): void {
  api.openapi(enter, async (c) => {
    const { who, why, ...entry } = c.req.valid('json');
    const ledger = ownLedger(services);
    const { account, scope } = c.get('viewer');
    if (scope && !sees(scope, entry.relation)) throw unseen(entry.relation);
    const made = await ledger.enter(entry, { who: account?.name ?? who ?? services.who, why: why ?? null });
    services.events.tell({ name: 'ledger', data: { ledger: ledger.location } });
    return c.json(made, 200);
  });
}

function unseen(relation: string): InputError {
  const message = `You do not see the relation ${relation}, so nothing can be entered into it. Ask whoever keeps the accounts of this server.`;
  return new InputError('decision/relation', message, { cause: { values: { relation } } });
}
