import { z } from '@hono/zod-openapi';
import type { SharedWork } from '../../../0-facts/index.ts';
import { count, instant } from './fields.ts';
import { schemaOf } from './view.ts';

/** What goes on in the queues over which work is shared out. */
export const sharedWork = schemaOf<SharedWork>()(
  z
    .object({
      jobs: z.array(
        z
          .object({
            id: z.string(),
            startedAt: instant,
            source: z.string(),
            who: z.string(),
            sources: count,
            sourcesDone: count,
            collected: count,
            waiting: count,
            read: count,
            failed: count,
            isDone: z.boolean(),
          })
          .openapi('Job'),
      ),
      stages: z.array(z.object({ stage: z.enum(['collect', 'read', 'link']), waiting: count, underWay: count })),
    })
    .openapi('SharedWork', { description: 'Empty where no work is shared out' }),
);
