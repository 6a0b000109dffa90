import { ReadableStream } from 'node:stream/web';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { askedLanguage } from '../problems.ts';
import { horizon, threadFilters } from '../schemas/requests.ts';
import { exportFormats } from '../services.ts';
import type { Services } from '../services.ts';
import { problems } from './answers.ts';
import { momentOf } from './moment.ts';

const getExport = createRoute({
  method: 'get',
  path: '/exports/{format}',
  tags: ['exports'],
  summary: 'The ledger in another form, as a file that is made while it is sent; filters as for /threads',
  request: {
    params: z.object({ format: z.enum(exportFormats) }),
    query: z.strictObject({ ...threadFilters, ...horizon }),
  },
  responses: {
    200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
    ...problems,
  },
});

export function addExports(api: OpenAPIHono, services: Services): void {
  api.openapi(getExport, (c) => {
    const { format } = c.req.valid('param');
    const { asOf, knownBy, ...filters } = c.req.valid('query');
    const language = askedLanguage(c) ?? services.language;
    const moment = momentOf(c, services, { asOf, knownBy });
    const { name, mediaType, bytes } = services.documents.export(format, services.ledger(), {
      moment,
      filters,
      language,
    });
    // The stream asks for the next piece when the last was taken: a slow reader costs no memory.
    return c.body(ReadableStream.from(bytes) as globalThis.ReadableStream, 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    }) as never;
  });
}
