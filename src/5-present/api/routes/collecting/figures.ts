import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { FiguresImported } from '../../../../0-facts/index.ts';
import { askedLanguage } from '../../problems.ts';
import { figuresImported, figuresTable } from '../../schemas/collected.ts';
import type { Services } from '../../services.ts';
import { answers } from '../answers.ts';
import { ownLedger } from '../own-ledger.ts';

const importFigures = createRoute({
  method: 'post',
  path: '/figures',
  tags: ['relations'],
  summary:
    'Brings a table of official figures into the ledger; GET /indicators then has them beside what articles tell',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: figuresTable } } } },
  responses: answers(figuresImported, 'What became of each row, and of the article of each source'),
});

export function addFigures(api: OpenAPIHono, services: Services): void {
  api.openapi(importFigures, async (c) => {
    const { file, ...told } = c.req.valid('form');
    const ledger = ownLedger(services);
    const language = askedLanguage(c) ?? services.language;
    const rows: FiguresImported['rows'] = [];
    const articles = await services.importFigures(
      ledger,
      { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), told },
      (row, error) => rows.push({ row, message: error && services.explain(error, language) }),
      c.get('viewer').account?.name,
    );
    if (articles.some(({ status }) => status !== 'known'))
      services.events.tell({ name: 'ledger', data: { ledger: ledger.location } });
    return c.json({ rows, articles }, 200);
  });
}
