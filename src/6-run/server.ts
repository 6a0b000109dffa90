import { setImmediate as nextTurn } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { ConfigError } from '../0-facts/index.ts';
import type { Health } from '../0-facts/index.ts';

export interface Place {
  host: string;
  port: number;
}

export interface RunningServer {
  address: string;
  /** Ends what is open and frees the port. */
  stop(): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** How long answers under way may take when the server stops. */
const patience = 3000;

/** No more connections than this wait to be taken: Node asks the system for no longer queue. */
const mostWaiting = 511;

/** A request that does not come in whole in this time, in milliseconds, is let go: it would hold a connection. */
const slowestRequest = { headersTimeout: 20_000, requestTimeout: 300_000, connectionsCheckingInterval: 5000 };

export function addressOf({ host, port }: Place): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Answers at the place until it is stopped. Port 0 takes any free one. */
export async function startServer(fetch: Fetch, place: Place, slowest = slowestRequest): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch, hostname: place.host, serverOptions: slowest });
  await listen(server, place);
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : place.port;
  return { address: addressOf({ ...place, port }), stop: () => stop(server) };
}

/** The Ganket that answers at the place, or null. One that is just starting answers when it is ready. */
export async function ganketAt(place: Place): Promise<Health | null> {
  try {
    const answer = await fetch(`${addressOf(place)}/api/v1/health`, { signal: AbortSignal.timeout(5000) });
    const health = (await answer.json()) as Partial<Health> | null;
    return health?.status === 'ok' && typeof health.reader === 'string' ? (health as Health) : null;
  } catch {
    return null;
  }
}

async function listen(server: ServerType, place: Place): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(place.port, place.host, () => resolve());
  try {
    await promise;
  } catch (error) {
    throw await cannotListen(error as NodeJS.ErrnoException, place);
  }
}

async function cannotListen(error: NodeJS.ErrnoException, place: Place): Promise<ConfigError> {
  const { host, port } = place;
  const cause = { values: { host, port }, error };
  const choose = 'Choose another with GANKET_PORT or --port, for example --port 4781.';
  if (error.code === 'EADDRINUSE') {
    if (await ganketAt(place)) return runsAlready(place);
    const message = `Port ${port} of ${host} is in use by another program. ${choose}`;
    return new ConfigError('config/port-in-use', message, { cause });
  }
  if (error.code === 'EACCES') {
    return new ConfigError('config/port-refused', `Port ${port} may not be used by this user. ${choose}`, { cause });
  }
  return new ConfigError(
    'config/cannot-listen',
    `The server cannot listen at ${host}, port ${port}: ${error.message}.`,
    {
      cause,
    },
  );
}

function runsAlready(place: Place): ConfigError {
  const address = addressOf(place);
  const message = `A Ganket runs already at ${address}. Use it, or choose another port with GANKET_PORT or --port.`;
  return new ConfigError('config/port-ganket', message, { cause: { values: { address } } });
}

async function stop(server: ServerType): Promise<void> {
  await takeWaiting(server);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A browser keeps its connection after the answer; it is let go when nothing is under way on it, once all that came is read.
  const letIdleGo = (): void => void ('closeIdleConnections' in server && server.closeIdleConnections());
  const letGo = setInterval(() => setImmediate(letIdleGo), 50);
  const hurry = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience);
  await closed;
  clearInterval(letGo);
  clearTimeout(hurry);
}

/**
 * Whoever has connected is answered: the system resets connections that still wait when the port is freed. One or more are
 * taken at each turn of the event loop; after two turns without any, none waits.
 */
async function takeWaiting(server: ServerType): Promise<void> {
  let taken = 0;
  server.on('connection', () => taken++);
  for (let turn = 0, without = 0; turn < mostWaiting && without < 2; turn++) {
    const before = taken;
    await nextTurn();
    without = taken === before ? without + 1 : 0;
  }
}
