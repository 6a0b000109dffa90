import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { ConfigError } from '../0-facts/index.ts';
import { openLedger } from '../4-ledger/index.ts';
import type { Ledger, LedgerOptions } from '../4-ledger/index.ts';
import { createApp, servePages } from '../5-present/index.ts';
import { now } from './clock.ts';
import type { Config } from './config.ts';
import { checkExposure } from './exposure.ts';
import { Log } from './served/log.ts';
import { keepMailing, mailingOf } from './served/mail-settings.ts';
import { PastAside } from './past.ts';
import { startServer } from './server.ts';
import { RunningServices } from './services.ts';
import { tellReread } from './terminal/resting.ts';
import { explain } from './terminal/speech.ts';
import type { Terminal } from './terminal/terminal.ts';

const builtPages = fileURLToPath(new URL('../5-present/web/build', import.meta.url));

/** How a server opens ledgers: what a stopped import left unlinked is linked while it answers, and open pages are told. */
function openingOf({ lockSeconds }: Config): LedgerOptions {
  const who = `ganket serve (process ${process.pid})`;
  return { who, clock: now, patience: lockSeconds * 1000, leavesLinking: true };
}

export interface Serving {
  config: Config;
  /** Opens the ledger to begin with, once the port is taken: what cannot be served is not made. */
  open(opening: LedgerOptions): Promise<Ledger>;
  /** Where the user's own ledger is, or will be. */
  own: string;
}

/** Serves a ledger until the process is told to stop; then no new requests are taken, and those under way are answered. */
export async function serve(terminal: Terminal, serving: Serving): Promise<void> {
  const { config } = serving;
  checkExposure(config);
  const log = new Log(
    config.log ?? (config.accounts ? 'requests' : 'errors'),
    { write: (line) => terminal.tell(line.trimEnd()) },
    now,
  );
  const app = Promise.withResolvers<Hono>();
  const server = await startServer(async (request) => await (await app.promise).fetch(request), config);
  const told = toldToStop();
  let services: RunningServices | undefined;
  const past = new PastAside({ config, own: serving.own, report: (error, request) => log.failed(error, request) });
  let stopMailing: (() => Promise<void>) | null = null;
  try {
    services = await openServices(terminal, log, past, serving);
    app.resolve(createApp(services, servePages(builtPages, config.language)));
    stopMailing = mailsOf(services, config);
    await tellReady(terminal, log, services, server.address);
    services.linkLeft();
    services.reread();
    await told;
  } finally {
    // Whoever asked before a failed start is answered by the end of the connection.
    services?.beginStop();
    await server.stop();
    await past.close();
    await stopMailing?.();
    await services?.close();
  }
  if (log.depth === 'requests') log.said('stopped');
  else terminal.tell(terminal.say('serve.stopped'));
}

function mailsOf(services: RunningServices, config: Config): (() => Promise<void>) | null {
  const mailing = mailingOf(
    config,
    () => services.ledger(),
    () => services.home,
  );
  return mailing && keepMailing(mailing, services.metrics, services.report);
}

async function tellReady(terminal: Terminal, log: Log, services: RunningServices, address: string): Promise<void> {
  const { example, location } = services.ledger();
  log.said('serves', { address, ledger: location, version: services.version });
  await terminal.output.write(`${terminal.say(example ? 'serve.readyExample' : 'serve.ready', { address })}\n`);
}

async function openServices(
  terminal: Terminal,
  log: Log,
  past: PastAside,
  { config, open, own }: Serving,
): Promise<RunningServices> {
  const opening = openingOf(config);
  const ledger = await open(opening);
  if (config.accounts) await checkAdmin(ledger);
  return new RunningServices({
    config,
    ledger,
    past,
    openOwn: () => openLedger(own, { ...opening, example: false }),
    explain,
    report: (error, request) => log.failed(error, request),
    answered: (request) => log.answered(request),
    tellLinkingLeft: ({ articles, done }) => {
      if (log.depth === 'requests') log.said('links', { articles, done });
      else if (articles > 0 && done === 0) terminal.tell(terminal.say('linking.left', { articles }));
      else if (articles > 0 && done === articles) terminal.tell(terminal.say('linking.done', { articles }));
    },
    tellRereading: async (some, { articles, done }) => {
      if (log.depth === 'requests') log.said('reads again', { articles, done });
      else if (done === 0) terminal.tell(terminal.say('serve.rereading', { articles }));
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
