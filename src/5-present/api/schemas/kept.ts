import { z } from '@hono/zod-openapi';
import type { Kept } from '../../../0-facts/index.ts';
import { askedRelation, instant } from './fields.ts';
import { schemaOf } from './view.ts';

export const keptKind = z.enum(['brief', 'view', 'template']);

/** So much may be kept under one name: a brief's changes, not an article. Of a template only its styles are kept. */
const longest = 200_000;
const longestTemplate = 4_000_000;

/** A DOCX, whose styles a brief in Word takes. */
export const templateBody = z.strictObject({ docx: z.base64().max(longestTemplate) });

export const newKept = z
  .strictObject({
    kind: keptKind,
    relation: askedRelation.nullable().default(null),
    name: z.string().trim().min(1, 'expected a name').max(200),
    body: z.unknown().openapi({
      description: 'Any JSON; of a template `docx`, the file in base64. Null or absent lets it go',
    }),
  })
  .refine(({ kind, body }) => kind === 'template' || JSON.stringify(body ?? null).length <= longest, {
    message: 'expected at most 200,000 characters of JSON',
    path: ['body'],
  })
  .refine(({ kind, body }) => kind !== 'template' || (body ?? null) === null || templateBody.safeParse(body).success, {
    message: 'expected `docx`, a file of at most 3 MB in base64',
    path: ['body'],
  })
  .openapi('NewKept');

export const keptEntry = schemaOf<Kept>()(
  z
    .object({
      kind: keptKind,
      relation: z.string().nullable(),
      name: z.string(),
      body: z.unknown(),
      who: z.string(),
      keptAt: instant,
    })
    .openapi('Kept'),
);
