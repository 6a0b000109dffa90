import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { sharedWork } from '../../schemas/jobs.ts';
import type { Services } from '../../services.ts';
import { answers } from '../answers.ts';

const getJobs = createRoute({
  method: 'get',
  path: '/jobs',
  tags: ['articles'],
  summary: 'Imports whose work is shared out over queues, newest first, and how much waits in each stage',
  request: { query: z.strictObject({}) },
  responses: answers(sharedWork, 'The imports and the stages; neither, where no work is shared out'),
});

export function addJobs(api: OpenAPIHono, services: Services): void {
  api.openapi(getJobs, async (c) => c.json(await services.sharedWork(), 200));
}
