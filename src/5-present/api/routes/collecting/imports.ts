import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { GanketError, ImportOutcome } from '../../../../0-facts/index.ts';
import { askedLanguage } from '../../problems.ts';
import { files, textOrAddress } from '../../schemas/requests.ts';
import { importOutcome } from '../../schemas/server.ts';
import type { HandedIn, Services } from '../../services.ts';
import { answers } from '../answers.ts';
import { handedIn, isForm } from '../handed-in.ts';
import { ownLedger } from '../own-ledger.ts';

const importArticles = createRoute({
  method: 'post',
  path: '/articles',
  tags: ['articles'],
  summary: 'Brings articles into the ledger: a text, what stands at an address, or files; progress is told by /events',
  request: {
    body: {
      content: { 'application/json': { schema: textOrAddress }, 'multipart/form-data': { schema: files } },
    },
  },
  responses: answers(z.array(importOutcome), 'What became of each source, in the order given'),
});

export function addImports(api: OpenAPIHono, services: Services): void {
  api.openapi(importArticles, async (c) => {
    const sources = await handedIn(isForm(c) ? c.req.valid('form') : c.req.valid('json'));
    const explain = (error: GanketError): string => services.explain(error, askedLanguage(c) ?? services.language);
    const who = c.get('viewer').account?.name ?? services.who;
    return c.json(await importAll(services, sources, { explain, who }), 200);
  });
}

/** What failed is told among the outcomes: the good part of a batch lands. */
async function importAll(
  services: Services,
  sources: HandedIn[],
  { explain, who }: { explain: (error: GanketError) => string; who: string },
): Promise<ImportOutcome[]> {
  const ledger = ownLedger(services);
  const { events } = services;
  const outcomes: ImportOutcome[] = [];
  const tell = (outcome: ImportOutcome, error: GanketError | null): void => {
    outcomes.push({ ...outcome, message: error && explain(error) });
    const progress = {
      done: outcomes.length,
      total: Math.max(sources.length, outcomes.length),
      outcome: outcomes.at(-1)!,
    };
    events.tell({ name: 'import', data: progress });
  };
  await services.importInto(ledger, sources, tell, who);
  const isChanged = outcomes.some(({ status }) => status === 'added' || status === 'new-version');
  if (isChanged) events.tell({ name: 'ledger', data: { ledger: ledger.location } });
  return outcomes;
}
