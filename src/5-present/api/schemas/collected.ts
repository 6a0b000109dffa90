import { z } from '@hono/zod-openapi';
import type { FiguresImported, ImportRow, Version, VersionChanges } from '../../../0-facts/index.ts';
import { askedDate, count, edtf, instant } from './fields.ts';
import { recordKind } from './records.ts';
import { schemaOf } from './view.ts';

/** How the ledger came to be: articles edited after they were first read, and imports. */

export const version = schemaOf<Version>()(
  z
    .object({
      article: z.string(),
      version: z.int().positive(),
      title: z.string().nullable(),
      publishedOn: edtf.nullable(),
      url: z.string().nullable(),
      sha256: z.string(),
      retrievedAt: instant,
      addedAt: instant,
      takenBack: z.boolean().openapi({ description: 'Its import was taken back: it does not count' }),
    })
    .openapi('Version'),
);

const stretch = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

const recordChange = z.object({
  kind: recordKind,
  change: z.enum(['appeared', 'changed', 'went']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

export const versionChanges = schemaOf<VersionChanges>()(
  z
    .object({ from: version, to: version, text: z.array(stretch), records: z.array(recordChange) })
    .openapi('VersionChanges', { description: 'The stretches put together, without those added, are the older text' }),
);

export const importRow = schemaOf<ImportRow>()(
  z
    .object({
      id: z.string(),
      source: z.string(),
      relation: z.string().nullable(),
      who: z.string(),
      at: instant,
      articles: count,
      decisions: count,
      withdrawn: z.object({ seq: count, who: z.string(), at: instant, why: z.string().nullable() }).nullable(),
    })
    .openapi('ImportRow'),
);

export const figuresImported = schemaOf<FiguresImported>()(
  z
    .object({
      rows: z.array(z.object({ row: count, message: z.string().nullable() })),
      articles: z.array(z.object({ article: z.string(), status: z.enum(['added', 'known', 'new-version']) })),
    })
    .openapi('FiguresImported'),
);

const words = z.string().trim().min(1, 'expected words').optional();

/** A table of official figures, with what holds for rows that do not say it. */
export const figuresTable = z.strictObject({
  file: z
    .instanceof(File, { error: 'expected a file' })
    .openapi({ type: 'string', format: 'binary', description: 'XLSX or CSV' }),
  columns: words.openapi({ example: 'metric=Chỉ tiêu,date=Năm,value=Giá trị,unit=Đơn vị' }),
  sheet: words,
  metric: words,
  unit: words,
  scope: words.openapi({ example: 'LAO-VNM' }),
  source: words,
  publishedOn: askedDate.optional(),
  decimal: z.enum(['comma', 'point'], 'expected comma or point').optional(),
});
