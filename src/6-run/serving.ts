import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { ConfigError } from '../0-facts/index.ts';
import { openLedger } from '../4-ledger/index.ts';
import type { Ledger, LedgerOptions } from '../4-ledger/index.ts';
import { createApp, servePages } from '../5-present/index.ts';
import { now } from './clock.ts';
import type { Config } from './config.ts';
import { checkExposure } from './exposure.ts';
import { keepMailing, mailingOf } from './served/mail-settings.ts';
import { startServer } from './server.ts';
import { RunningServices } from './services.ts';
import { tellReread } from './terminal/resting.ts';
import { explain } from './terminal/speech.ts';
import type { Terminal } from './terminal/terminal.ts';

const builtPages = fileURLToPath(new URL('../5-present/web/build', import.meta.url));

/** How a server opens ledgers. */
export function openingOf({ lockSeconds }: Config): LedgerOptions {
  return { who: `ganket serve (process ${process.pid})`, clock: now, patience: lockSeconds * 1000 };
}

export interface Serving {
  config: Config;
  /** Opens the ledger to begin with, once the port is taken: what cannot be served is not made. */
  open(): Promise<Ledger>;
  /** Where the user's own ledger is, or will be. */
  own: string;
}

/** Serves a ledger until the process is told to stop. */
export async function serve(terminal: Terminal, serving: Serving): Promise<void> {
  checkExposure(serving.config);
  const app = Promise.withResolvers<Hono>();
  const server = await startServer(async (request) => await (await app.promise).fetch(request), serving.config);
  const told = toldToStop();
  let services: RunningServices | undefined;
  let stopMailing: (() => Promise<void>) | undefined;
  try {
    services = await openServices(terminal, serving);
    app.resolve(createApp(services, servePages(builtPages, serving.config.language)));
    const open = services;
    const mailing = mailingOf(
      serving.config,
      () => open.ledger(),
      () => open.home,
    );
    const ready = services.ledger().example ? 'serve.readyExample' : 'serve.ready';
    if (mailing) stopMailing = keepMailing(mailing, services.report);
    await terminal.output.write(`${terminal.say(ready, { address: server.address })}\n`);
    services.reread();
    await told;
  } finally {
    // Whoever asked before a failed start is answered by the end of the connection.
    services?.events.close();
    await server.stop();
    await stopMailing?.();
    await services?.close();
  }
  terminal.tell(terminal.say('serve.stopped'));
}

async function openServices(terminal: Terminal, { config, open, own }: Serving): Promise<RunningServices> {
  const ledger = await open();
  if (config.accounts) await checkAdmin(ledger);
  return new RunningServices({
    config,
    ledger,
    openOwn: () => openLedger(own, { ...openingOf(config), example: false }),
    explain,
    report: (error) => terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    tellRereading: async (some, { articles, done }) => {
      if (done === 0) terminal.tell(terminal.say('serve.rereading', { articles }));
      else await tellReread(terminal, config, some, done);
    },
  });
}

/** Ctrl-C, or a request to end. Said again while the server stops, it changes nothing: a terminal and npm both say it. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

async function checkAdmin(ledger: Ledger): Promise<void> {
  if ((await ledger.accounts.list()).some(({ role, disabled }) => role === 'admin' && disabled === 0)) return;
  await ledger.close();
  const message =
    'This ledger has no account of an admin, so nobody could get in. Make one: `ganket user add NAME --role admin`.';
  throw new ConfigError('config/no-admin', message);
}
