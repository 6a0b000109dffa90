import { InputError } from '../../../0-facts/index.ts';
import { seesDecided } from '../../../4-ledger/index.ts';
import type { Judgement } from '../../../4-ledger/index.ts';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { decisionEntry, newDecision } from '../schemas/decisions.ts';
import type { Services } from '../services.ts';
import { answers } from './answers.ts';
import { ownLedger } from './own-ledger.ts';
import { revisionIn } from '../revisions.ts';

const decide = createRoute({
  method: 'post',
  path: '/decisions',
  tags: ['decisions'],
  summary: 'Keeps what a person judged of a fact',
  request: {
    headers: z.object({
      'if-match': z.string().optional().openapi({
        description:
          'The `etag` of the thread that was looked at: the decision is refused (412) if it has changed since',
      }),
    }),
    body: { required: true, content: { 'application/json': { schema: newDecision } } },
  },
  responses: answers(decisionEntry, "The entry in the relation's log"),
});

export function addDecisions(api: OpenAPIHono, services: Services): void {
  api.openapi(decide, async (c) => {
    const { who, why, ...said } = c.req.valid('json');
    const ledger = ownLedger(services);
    const viewer = c.get('viewer');
    if (!(await seesDecided(ledger, viewer.scope, said))) throw unseen(said.judgement);
    const revision = revisionIn(c.req.valid('header')['if-match']);
    const entry = await ledger.decide({
      ...said,
      revision,
      who: viewer.account?.name ?? who ?? services.who,
      why: why ?? null,
    });
    services.events.tell({ name: 'ledger', data: { ledger: ledger.location } });
    return c.json(entry, 200);
  });
}

/** What somebody does not see is to him as if it were not there. */
function unseen(judgement: Judgement): InputError {
  const named = 'fact' in judgement ? [judgement.fact] : 'facts' in judgement ? judgement.facts : [judgement.kind];
  const fact = named.join(', ');
  const message = `No fact of this ledger has the id ${fact}; facts are named in the threads and articles it shows.`;
  return new InputError('decision/unknown-fact', message, { cause: { values: { fact } } });
}
