import { streamSSE } from 'hono/streaming';
import type { SSEStreamingApi } from 'hono/streaming';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Events, ServerEvent } from '../events.ts';
import type { Services } from '../services.ts';
import { problems } from './answers.ts';

/** Proxies and browsers give up a stream on which nothing comes. */
const heartbeat = 20_000;

/** A page that takes nothing any more is let go; it comes back and asks anew. */
const mostWaiting = 1000;

const listen = createRoute({
  method: 'get',
  path: '/events',
  tags: ['ledger'],
  summary: 'Server-sent events: `import` (a source is done) and `ledger` (its content changed, or another was opened)',
  responses: {
    200: { description: 'An open stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems,
  },
});

export function addEvents(api: OpenAPIHono, services: Services): void {
  const { events } = services;
  api.openapi(listen, (c) => {
    const heardLast = c.req.header('last-event-id');
    return streamSSE(c, async (stream) => {
      const ledger = services.ledger().location;
      await stream.write(`: ${ledger}\n\n`);
      if (heardLast !== undefined && heardLast !== events.latest) {
        await send(stream, { name: 'ledger', data: { ledger } }, events.latest);
      }
      await follow(stream, events);
    });
  });
}

async function follow(stream: SSEStreamingApi, events: Events): Promise<void> {
  const ended = Promise.withResolvers<void>();
  let waiting = 0;
  const pass = (written: Promise<unknown>): void => {
    if (++waiting > mostWaiting) ended.resolve();
    void written.finally(() => waiting--);
  };
  const leave = events.listen({ hear: (event, id) => pass(send(stream, event, id)), close: () => ended.resolve() });
  const beat = setInterval(() => pass(stream.write(': still here\n\n')), heartbeat);
  stream.onAbort(() => ended.resolve());
  await ended.promise;
  clearInterval(beat);
  leave();
}

function send(stream: SSEStreamingApi, { name, data }: ServerEvent, id: string): Promise<void> {
  return stream.writeSSE({ event: name, data: JSON.stringify(data), id });
}
