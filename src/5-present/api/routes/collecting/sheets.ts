import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { InputError, sees } from '../../../../0-facts/index.ts';
import type { GanketError } from '../../../../0-facts/index.ts';
import type { Ledger } from '../../../../4-ledger/index.ts';
import { askedLanguage, notFound } from '../../problems.ts';
import {
  newMapping,
  sheetFile,
  sheetFilled,
  sheetImported,
  sheetPreview,
  sheetRows,
  sheetTable,
  tableAsked,
} from '../../schemas/sheets.ts';
import type { Services } from '../../services.ts';
import { answers, pageOf, problems } from '../answers.ts';
import { momentOf } from '../moment.ts';
import { ownLedger } from '../own-ledger.ts';

const tags = ['sheets'];
const form = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'multipart/form-data': { schema } },
});

const listTables = createRoute({
  method: 'get',
  path: '/sheets',
  tags,
  summary: 'The hand-kept tables whose columns were mapped',
  request: { query: z.strictObject({}) },
  responses: answers(pageOf(sheetTable), 'All of them'),
});

const previewFile = createRoute({
  method: 'post',
  path: '/sheets/preview',
  tags,
  summary: 'What a file looks like: its first rows, what its columns seem to hold, which known table it may be',
  request: { body: form(sheetFile) },
  responses: answers(sheetPreview, 'Nothing of the file is kept'),
});

const keepMapping = createRoute({
  method: 'put',
  path: '/sheets/{table}',
  tags,
  summary: 'Keeps what the columns of a table hold, for this file and those to come',
  request: {
    params: tableAsked,
    body: { required: true, content: { 'application/json': { schema: newMapping } } },
  },
  responses: answers(sheetTable, 'The table as it is kept'),
});

const bringIn = createRoute({
  method: 'post',
  path: '/sheets/{table}/rows',
  tags,
  summary: 'Brings in each row as a commitment entered by hand; of those known, what was changed',
  request: { params: tableAsked, body: form(sheetRows) },
  responses: answers(
    sheetImported,
    'What became of each row, what the linker suggests, and by what POST /imports/{id}/undo takes it all back',
  ),
});

const fillIn = createRoute({
  method: 'post',
  path: '/sheets/{table}/filled',
  tags,
  summary: 'The same file with the states of its rows filled in, and nothing else altered',
  request: { params: tableAsked, body: form(sheetFile) },
  responses: {
    200: {
      description: 'The file; as JSON, where that is asked for (Accept), also the rows whose state was not written',
      headers: z.object({
        'ganket-left': z
          .string()
          .openapi({ description: 'How many rows have no state written; JSON tells which, and why' }),
      }),
      content: { 'application/octet-stream': { schema: z.string() }, 'application/json': { schema: sheetFilled } },
    },
    ...problems,
  },
});

export function addSheets(api: OpenAPIHono, services: Services): void {
  api.openapi(listTables, async (c) => {
    const { scope } = c.get('viewer');
    const tables = await services.sheets.tables(services.ledger());
    return c.json({ items: tables.filter(({ relation }) => sees(scope, relation)), nextCursor: null }, 200);
  });
  api.openapi(previewFile, async (c) => {
    const { scope } = c.get('viewer');
    const preview = await services.sheets.preview(services.ledger(), await fileOf(c.req.valid('form').file));
    return c.json({ ...preview, tables: preview.tables.filter(({ relation }) => sees(scope, relation)) }, 200);
  });
  api.openapi(keepMapping, async (c) => {
    const ledger = ownLedger(services);
    const { table } = c.req.valid('param');
    const mapping = c.req.valid('json');
    const { scope } = c.get('viewer');
    if (!sees(scope, mapping.relation)) throw unseen(mapping.relation);
    const before = (await services.sheets.tables(ledger)).find((one) => one.table === table);
    if (before && !sees(scope, before.relation)) throw notFound('table', table);
    return c.json(await services.sheets.save(ledger, table, mapping), 200);
  });
  api.openapi(bringIn, async (c) => {
    const ledger = ownLedger(services);
    const { table } = c.req.valid('param');
    await checkSeen(c, services, ledger, table);
    const { file, pillar = null } = c.req.valid('form');
    const language = askedLanguage(c) ?? services.language;
    const made = await services.sheets.bringIn(ledger, table, {
      ...(await fileOf(file)),
      pillar,
      who: c.get('viewer').account?.name ?? services.who,
      moment: momentOf(c, services, {}),
      explain: (error: GanketError) => services.explain(error, language),
    });
    if (made.import !== null) services.events.tell({ name: 'ledger', data: { ledger: ledger.location } });
    return c.json(made, 200);
  });
  api.openapi(fillIn, async (c) => {
    const ledger = services.ledger();
    const { table } = c.req.valid('param');
    await checkSeen(c, services, ledger, table);
    const { name, mediaType, bytes, filled, left } = await services.sheets.fill(ledger, table, {
      ...(await fileOf(c.req.valid('form').file)),
      moment: momentOf(c, services, {}),
      language: askedLanguage(c) ?? services.language,
    });
    if (c.req.header('accept')?.includes('application/json')) {
      return c.json({ name, mediaType, filled, left, file: Buffer.from(bytes).toString('base64') }, 200) as never;
    }
    return c.body(new Uint8Array(bytes), 200, {
      'ganket-left': String(left.length),
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    }) as never;
  });
}

const fileOf = async (file: File): Promise<{ name: string; bytes: Uint8Array }> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** Of a table of a relation that somebody does not see, they learn nothing, not even that there is one. */
async function checkSeen(c: Context, { sheets }: Services, ledger: Ledger, table: string): Promise<void> {
  const known = (await sheets.tables(ledger)).find((one) => one.table === table);
  if (!known || !sees(c.get('viewer').scope, known.relation)) throw notFound('table', table);
}

function unseen(relation: string): InputError {
  const message = `You do not see the relation ${relation}, so no table can be kept for it. Ask whoever keeps the accounts of this server.`;
  return new InputError('sheet/unseen', message, { cause: { values: { relation } } });
}
