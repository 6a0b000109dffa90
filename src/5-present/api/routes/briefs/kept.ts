import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { askedRelation } from '../../schemas/fields.ts';
import { keptEntry, keptKind, newKept, templateBody } from '../../schemas/kept.ts';
import { sees } from '../../../../0-facts/index.ts';
import { notFound } from '../../problems.ts';
import type { Services } from '../../services.ts';
import { answers, pageOf } from '../answers.ts';
import { ownLedger } from '../own-ledger.ts';

const tags = ['kept'];

const list = createRoute({
  method: 'get',
  path: '/kept',
  tags,
  summary: 'What people keep by a name: briefs as they composed them, lists as they filtered them',
  request: { query: z.strictObject({ kind: keptKind, relation: askedRelation.optional() }) },
  responses: answers(pageOf(keptEntry), 'All of the kind and the relation, by name'),
});

const keep = createRoute({
  method: 'post',
  path: '/kept',
  tags,
  summary: 'Keeps something by its name in place of what was kept under it; without a body it is let go',
  request: { body: { required: true, content: { 'application/json': { schema: newKept } } } },
  responses: answers(pageOf(keptEntry), 'All of the kind and the relation, by name'),
});

export function addKept(api: OpenAPIHono, services: Services): void {
  api.openapi(list, async (c) => {
    const { kind, relation } = c.req.valid('query');
    const kept = await services.ledger().kept(kind, relation ?? null);
    return c.json(
      {
        items: kept.filter((one) => one.relation === null || sees(c.get('viewer').scope, one.relation)),
        nextCursor: null,
      },
      200,
    );
  });
  api.openapi(keep, async (c) => {
    const { kind, relation, name, body } = c.req.valid('json');
    const { scope, account } = c.get('viewer');
    if (relation !== null && !sees(scope, relation)) throw notFound('relation', relation);
    const ledger = ownLedger(services);
    const kept = kind === 'template' && body ? onlyStyles(templateBody.parse(body), services) : (body ?? null);
    await ledger.keep({ kind, relation, name, body: kept, who: account?.name ?? services.who });
    return c.json({ items: await ledger.kept(kind, relation), nextCursor: null }, 200);
  });
}

/** A template without its text: what it says is nobody's business here. */
function onlyStyles({ docx }: z.output<typeof templateBody>, { documents }: Services): z.output<typeof templateBody> {
  return { docx: Buffer.from(documents.template(Buffer.from(docx, 'base64'))).toString('base64') };
}
