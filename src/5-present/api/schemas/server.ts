import { z } from '@hono/zod-openapi';
import type { Health, ImportOutcome, Problem } from '../../../0-facts/index.ts';
import { count, country, edtf } from './fields.ts';
import { schemaOf } from './view.ts';

/** What the server says of itself and of what was asked. */

export const health = schemaOf<Health>()(
  z
    .object({
      status: z.literal('ok'),
      ledger: z.string(),
      example: z.boolean(),
      version: z.string(),
      reader: z.string(),
      articles: count,
      home: country.nullable(),
      rereading: z.object({ articles: count, done: count }).nullable(),
      linking: z.object({ articles: count, done: count }).nullable(),
    })
    .openapi('Health'),
);

export const problem = schemaOf<Problem>()(
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      code: z.string(),
    })
    .openapi('Problem', { description: 'RFC 9457' }),
);

export const importOutcome = schemaOf<ImportOutcome>()(
  z
    .object({
      source: z.string(),
      status: z.enum(['added', 'known', 'new-version', 'failed']),
      article: z.string().nullable(),
      title: z.string().nullable(),
      publishedOn: edtf.nullable(),
      further: z.array(z.string()).openapi({
        description: 'Addresses of other pages of the same article, which were not read',
      }),
      message: z.string().nullable(),
    })
    .openapi('ImportOutcome'),
);
