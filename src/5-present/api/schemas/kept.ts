import { z } from '@hono/zod-openapi';
import type { Kept } from '../../../0-facts/index.ts';
import { askedRelation, instant } from './fields.ts';
import { schemaOf } from './view.ts';

export const keptKind = z.enum(['brief', 'view']);

/** So much may be kept under one name: a brief's changes, not an article. */
const longest = 200_000;

const body = z
  .unknown()
  .refine((value) => JSON.stringify(value ?? null).length <= longest, 'expected at most 200,000 characters of JSON');

export const newKept = z
  .strictObject({
    kind: keptKind,
    relation: askedRelation.nullable().default(null),
    name: z.string().trim().min(1, 'expected a name').max(200),
    body: body.openapi({ description: 'Any JSON; null or absent lets it go' }),
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
