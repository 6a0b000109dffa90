import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { readingView } from '../schemas/articles.ts';
import { horizon, textOrAddress } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { answers } from './answers.ts';
import { handedIn } from './handed-in.ts';
import { momentOf } from './moment.ts';

const readText = createRoute({
  method: 'post',
  path: '/readings',
  tags: ['articles'],
  summary: 'Reads a text and compares it with the ledger; nothing is kept',
  request: {
    query: z.strictObject(horizon),
    body: { required: true, content: { 'application/json': { schema: textOrAddress } } },
  },
  responses: answers(readingView, 'The text with its records, each new, restated or changed'),
});

export function addReadings(api: OpenAPIHono, services: Services): void {
  api.openapi(readText, async (c) => {
    const moment = momentOf(services, c.req.valid('query'));
    return c.json(await services.read(handedIn(c.req.valid('json')), moment), 200);
  });
}
