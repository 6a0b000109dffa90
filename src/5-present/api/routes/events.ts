import { streamSSE } from 'hono/streaming';
import type { SSEStreamingApi } from 'hono/streaming';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Events, ServerEvent } from '../events.ts';
import type { Services } from '../services.ts';
import type { Viewer } from '../viewers.ts';
import { problems } from './answers.ts';

/** Proxies and browsers give up a stream on which nothing comes. */
const heartbeat = 20_000;

/** A page that takes nothing any more is let go; it comes back and asks anew. */
const mostWaiting = 1000;

const listen = createRoute({
  method: 'get',
  path: '/events',
  tags: ['ledger'],
  summary:
    'Server-sent events: `import` (a source is done), `linking` (how many articles are linked, of how many) and `ledger` (its content changed, or another was opened)',
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
      const viewer = c.get('viewer');
      const ledger = nameFor(viewer, services);
      await stream.write(`: ${ledger}\n\n`);
      if (heardLast !== undefined && heardLast !== events.latest) {
        await send(stream, { name: 'ledger', data: { ledger } }, events.latest);
      }
      await follow(stream, events, (event) => shownTo(viewer, services, event));
    });
  });
}

async function follow(
  stream: SSEStreamingApi,
  events: Events,
  shown: (event: ServerEvent) => ServerEvent | null,
): Promise<void> {
  const ended = Promise.withResolvers<void>();
  let waiting = 0;
  const pass = (written: Promise<unknown>): void => {
    if (++waiting > mostWaiting) ended.resolve();
    void written.finally(() => waiting--);
  };
  const hear = (event: ServerEvent, id: string): void => {
    const told = shown(event);
    if (told) pass(send(stream, told, id));
  };
  const leave = events.listen({ hear, close: () => ended.resolve() });
  const beat = setInterval(() => pass(stream.write(': still here\n\n')), heartbeat);
  stream.onAbort(() => ended.resolve());
  await ended.promise;
  clearInterval(beat);
  leave();
}

function send(stream: SSEStreamingApi, { name, data }: ServerEvent, id: string): Promise<void> {
  return stream.writeSSE({ event: name, data: JSON.stringify(data), id });
}

/** The ledger's name, where only those who keep it are told its place. */
function nameFor({ role }: Viewer, services: Services): string {
  return role === 'admin' ? services.ledger().location : (services.publicUrl ?? 'ganket');
}

/** That something changed is for everyone; what was brought in may be of relations that not all see. */
function shownTo(viewer: Viewer, services: Services, event: ServerEvent): ServerEvent | null {
  if (event.name === 'ledger') return { name: 'ledger', data: { ledger: nameFor(viewer, services) } };
  return viewer.scope === null ? event : null;
}
