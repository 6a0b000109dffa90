import { z } from '@hono/zod-openapi';
import { pillars } from '../../../0-facts/index.ts';
import type { SheetColumns, SheetFilled, SheetImported, SheetPreview, SheetTable } from '../../../0-facts/index.ts';
import { askedRelation, count } from './fields.ts';
import { quote, reason } from './threads.ts';
import { schemaOf } from './view.ts';

/** Hand-kept tables: what a file looks like, what its columns hold, what became of its rows. */

const head = z.string().trim().min(1, 'expected the words at the head of a column').max(500);

const columns = schemaOf<SheetColumns>()(
  z
    .strictObject({
      action: head.optional(),
      due: head.optional(),
      owner: head.optional(),
      status: head.optional(),
      saidOn: head.optional(),
      id: head.optional(),
    })
    .openapi('SheetColumns', {
      description: 'The words at the heads; `status` is the column that is filled in on the way out',
      example: { action: 'Nội dung', due: 'Thời hạn', status: 'Tình hình' },
    }),
);

const table = { table: z.string(), name: z.string(), relation: z.string(), sheet: z.string(), columns, rows: count };

export const sheetTable = schemaOf<SheetTable>()(z.object(table).openapi('SheetTable'));

export const sheetPreview = schemaOf<SheetPreview>()(
  z
    .object({
      name: z.string(),
      sheets: z.array(
        z.object({
          name: z.string(),
          count,
          rows: z.array(z.object({ row: count, cells: z.array(z.object({ column: z.string(), text: z.string() })) })),
          proposed: z.object({ row: count, heads: z.array(z.string()), columns }).nullable(),
        }),
      ),
      tables: z.array(z.object({ ...table, known: z.enum(['mark', 'name', 'heads']) })),
      newTable: z.string(),
    })
    .openapi('SheetPreview'),
);

export const sheetImported = schemaOf<SheetImported>()(
  z
    .object({
      import: z.string().nullable(),
      rows: z.array(
        z.object({
          row: count,
          status: z.enum(['added', 'changed', 'known', 'failed']),
          message: z.string().nullable(),
          unclear: z.string().nullable(),
        }),
      ),
      suggestions: z.array(
        z.object({
          row: count,
          facts: z.tuple([z.string(), z.string()]),
          thread: z.string(),
          quote,
          why: reason.nullable(),
        }),
      ),
    })
    .openapi('SheetImported'),
);

export const sheetFilled = schemaOf<SheetFilled>()(
  z
    .object({
      name: z.string(),
      mediaType: z.string(),
      filled: count,
      left: z.array(z.object({ row: count, cell: z.string(), why: z.enum(['formula', 'merged']) })),
      file: z.string(),
    })
    .openapi('SheetFilled', { description: 'The file is in base64; `left` are rows whose state was not written' }),
);

export const tableAsked = z.object({
  table: z.string().regex(/^[0-9a-f]{12}$/, 'expected the name of a table, 12 letters of 0-9 and a-f'),
});

export const newMapping = z
  .strictObject({
    name: z.string().trim().min(1).max(500).openapi({ description: 'Of the file', example: 'cam-ket.xlsx' }),
    relation: askedRelation,
    sheet: z.string().max(500).default('').openapi({ description: 'Empty for CSV' }),
    columns: columns.refine(({ action }) => action !== undefined, 'expected at least action'),
  })
  .openapi('NewMapping');

const file = z
  .instanceof(File, { error: 'expected a file' })
  .openapi({ type: 'string', format: 'binary', description: 'XLSX or CSV' });

export const sheetFile = z.strictObject({ file });

export const sheetRows = z.strictObject({
  file,
  pillar: z.enum(pillars).optional().openapi({ description: 'For rows whose words tell no field of cooperation' }),
});
