import { z } from '@hono/zod-openapi';
import { problem } from '../schemas/server.ts';

/** The parts that the descriptions of all addresses share. */

/** An answer in JSON, and what every address may answer instead. */
export function answers<S extends z.ZodType>(schema: S, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } }, ...problems };
}

export const problems = {
  default: {
    description: 'What went wrong (RFC 9457)',
    content: { 'application/problem+json': { schema: problem } },
  },
};

export function pageOf<S extends z.ZodType>(schema: S) {
  return z.object({ items: z.array(schema), nextCursor: z.string().nullable() });
}

/** A page that tells how long its list is, where that is asked for. */
export function countedPageOf<S extends z.ZodType>(schema: S) {
  return pageOf(schema).extend({ total: z.number().int().nullable().optional() });
}
