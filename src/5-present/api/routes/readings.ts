import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { readingView } from '../schemas/articles.ts';
import { horizon, oneFile, textOrAddress } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { answers } from './answers.ts';
import { handedIn, isForm } from './handed-in.ts';
import { momentOf } from './moment.ts';

const readText = createRoute({
  method: 'post',
  path: '/readings',
  tags: ['articles'],
  summary: 'Reads a text and compares it with the ledger; nothing is kept',
  request: {
    query: z.strictObject(horizon),
    body: { content: { 'application/json': { schema: textOrAddress }, 'multipart/form-data': { schema: oneFile } } },
  },
  responses: answers(readingView, 'The text with its records, each new, restated or changed'),
});

export function addReadings(api: OpenAPIHono, services: Services): void {
  api.openapi(readText, async (c) => {
    const moment = momentOf(c, services, c.req.valid('query'));
    const [one] = await handedIn(isForm(c) ? c.req.valid('form') : c.req.valid('json'));
    return c.json(await services.read(one!, moment), 200);
  });
}
