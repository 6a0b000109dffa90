import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { GanketError, InputError, reaches } from '../../../0-facts/index.ts';
import type { Health, Role } from '../../../0-facts/index.ts';
import { countArticles } from '../../../4-ledger/index.ts';
import { health } from '../schemas/server.ts';
import type { Services } from '../services.ts';
import { answers } from './answers.ts';

const tags = ['ledger'];

const getHealth = createRoute({
  method: 'get',
  path: '/health',
  tags,
  summary: 'Which ledger is open, by which versions',
  responses: answers(health, 'The server is well'),
});

const getReady = createRoute({
  method: 'get',
  path: '/ready',
  tags,
  summary: 'Whether requests may be sent here: not while the server stops, or without its ledger (503)',
  responses: answers(z.object({ status: z.literal('ready') }).openapi('Ready'), 'They may'),
});

const startOwn = createRoute({
  method: 'post',
  path: '/ledger',
  tags,
  summary: "Opens the user's own ledger in place of the example, and makes it where there is none",
  responses: answers(health, 'The own ledger is open'),
});

export function addLedger(api: OpenAPIHono, services: Services): void {
  api.openapi(getHealth, async (c) => {
    const { role } = c.get('viewer');
    return c.json(shownTo(role, services, await healthOf(services)), 200);
  });
  api.openapi(getReady, async (c) => {
    if (await services.isReady()) return c.json({ status: 'ready' as const }, 200, { 'cache-control': 'no-store' });
    throw new GanketError(
      'server/not-ready',
      'This server stops, or does not reach its ledger. Ask another, or again.',
    );
  });
  api.openapi(startOwn, async (c) => {
    const { example, location } = services.ledger();
    if (!example) {
      const message = `Your own ledger is open already: ${location}.`;
      throw new InputError('ledger/own', message, { cause: { values: { location } } });
    }
    await services.startOwn();
    services.events.tell({ name: 'ledger', data: { ledger: services.ledger().location } });
    return c.json(await healthOf(services), 200);
  });
}

async function healthOf(services: Services): Promise<Health> {
  const { version, reader, home, rereading, linking } = services;
  const ledger = services.ledger();
  const { location, example } = ledger;
  const articles = await countArticles(ledger);
  return { status: 'ok', ledger: location, example, version, reader, articles, home, rereading, linking };
}

/** Where the ledger is kept is for those who keep it, how much is in it for those who may read it. */
function shownTo(role: Role, { publicUrl }: Services, health: Health): Health {
  if (role === 'admin') return health;
  const ledger = publicUrl ?? 'ganket';
  return reaches(role, 'reader')
    ? { ...health, ledger }
    : { ...health, ledger, articles: 0, rereading: null, linking: null };
}
