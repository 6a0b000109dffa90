import { z } from '@hono/zod-openapi';
import { isCountryCode, isEdtf, readRelation } from '../../../0-facts/index.ts';

/** The fields that many answers share. */

export const edtf = z.string().openapi({ description: 'EDTF (ISO 8601-2, level 2)', example: '2026-02-05' });
export const instant = z
  .string()
  .openapi({ description: 'ISO 8601, in UTC', format: 'date-time', example: '2026-02-05T03:00:00.000Z' });
export const country = z.string().openapi({ description: 'ISO 3166-1 alpha-3', example: 'VNM' });
export const count = z.int().min(0);
export const offset = z.int().min(0).openapi({ description: "UTF-16 units into the article's text" });
export const figureValue = z.union([z.number(), z.tuple([z.number(), z.number()])]);

/** What may be asked for. Each says what is expected; the handler of problems adds where. */

const relationWords = 'expected ISO 3166-1 alpha-3 codes, such as LAO-VNM';

/** A relation in the order of its id, however it was written. */
export const askedRelation = z
  .string()
  .refine((written) => readRelation(written).id !== null, relationWords)
  .transform((written) => readRelation(written).id ?? written)
  .openapi({
    type: 'string',
    description: 'ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet',
    example: 'LAO-VNM',
  });

/** A relation, or those that belong to none. */
export const askedRelationOrNone = z.union([askedRelation, z.literal('none')], relationWords);

export const askedCountry = z
  .string()
  .refine(isCountryCode, 'expected an ISO 3166-1 alpha-3 code, such as VNM')
  .openapi({ example: 'VNM' });

export const askedDate = z
  .string()
  .refine(isEdtf, 'expected a date, such as 2026-02-05 or 2026-02')
  .openapi({ example: '2026-02-05' });

export const askedDay = z.iso.date('expected a day, such as 2026-02-05').openapi({ example: '2026-02-05' });

/** An instant in UTC, however it was written: instants are compared as text. */
export const askedInstant = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'expected an instant, such as 2026-02-05T03:00:00Z')
  .transform((written) => new Date(written).toISOString())
  .openapi({ type: 'string', format: 'date-time', example: '2026-02-05T03:00:00Z' });

export const askedWords = z.string().trim().min(1, 'expected words to look for').max(200);
