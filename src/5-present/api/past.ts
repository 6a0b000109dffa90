import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { z } from '@hono/zod-openapi';
import { GanketError } from '../../0-facts/index.ts';
import { countArticles } from '../../4-ledger/index.ts';
import type { Horizon, Ledger } from '../../4-ledger/index.ts';
import { answerProblem } from './problems.ts';
import { createApi } from './routes/index.ts';
import { horizon } from './schemas/requests.ts';
import type { Services } from './services.ts';
import type { Viewer } from './viewers.ts';

/** A question of a past moment, as it can be handed to another thread. */
export interface PastQuestion {
  /** Where the ledger lies that is asked, without a password. */
  ledger: string;
  method: string;
  /** The whole address that was asked for. */
  url: string;
  headers: [name: string, value: string][];
  body: ArrayBuffer | null;
  viewer: Viewer;
  request: string;
}

export interface PastAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: ReadableStream<Uint8Array> | null;
}

/** Answers questions of past moments aside, one after the other, so that nobody who asks of today waits meanwhile. */
export interface Past {
  /** A past of fewer articles is put together where all else is answered: sooner than anything aside could begin. */
  readonly least: number;
  answer(question: PastQuestion): Promise<PastAnswer>;
}

/** So many wait in the line at most; whoever comes then is asked to come again. */
const mostWaiting = 32;
const againAfterSeconds = 30;

/** Hands questions of a past moment to whoever answers them aside: what counted then is linked anew for them, which takes long. */
export function askPast(services: Services): MiddlewareHandler {
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let large: string | null = null;
  // A ledger never loses articles: one that was large is not counted again.
  const isLarge = async (ledger: Ledger, least: number): Promise<boolean> => {
    if (large !== ledger.location && (await countArticles(ledger)) >= least) large = ledger.location;
    return large === ledger.location;
  };
  return async (c, next) => {
    const { past } = services;
    const asked = past && (await horizonOf(c));
    if (!past || !asked || (await services.ledger().isWhole(asked))) return await next();
    if (!(await isLarge(services.ledger(), past.least))) return await next();
    if (waiting >= mostWaiting) throw busy(c);
    waiting++;
    const question = questionOf(c, services);
    const { signal } = c.req.raw;
    // Whoever has gone meanwhile needs no answer.
    const answered = line.then(async () => {
      if (signal.aborted) throw busy(c);
      return await past.answer(await question);
    });
    line = answered.catch(() => {}).then(() => waiting--);
    const { status, headers, body } = await answered;
    c.res = new Response(body, { status, headers });
  };
}

function busy(c: Context): GanketError {
  c.header('retry-after', String(againAfterSeconds));
  const message = `Many ask of past moments just now, each of which is put together anew. Ask again in ${againAfterSeconds} s.`;
  return new GanketError('server/past-busy', message, { cause: { values: { seconds: againAfterSeconds } } });
}

/** What is told of the asker's wishes beside the address. */
const passedOn = ['accept-language', 'content-type'];

async function questionOf(c: Context, services: Services): Promise<PastQuestion> {
  const { method, url } = c.req;
  const headers = passedOn.flatMap((name): [string, string][] => {
    const value = c.req.header(name);
    return value === undefined ? [] : [[name, value]];
  });
  const body = method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer();
  const { location: ledger } = services.ledger();
  return { ledger, method, url, headers, body, viewer: c.get('viewer'), request: c.get('requestId') };
}

const form = z.object(horizon);

/** Null where none is asked for, or none that can be understood: whoever checks the question says so. */
async function horizonOf(c: Context): Promise<Horizon | null> {
  const { data } = form.safeParse(c.req.path.includes('/brief') ? await bodyOf(c) : c.req.query());
  const { asOf = null, knownBy = null } = data ?? {};
  return asOf === null && knownBy === null ? null : { asOf, knownBy };
}

/** A brief is asked for in a body, its moment as well. */
async function bodyOf(c: Context): Promise<unknown> {
  if (c.req.method !== 'POST') return null;
  return await c.req.json<unknown>().catch(() => null);
}

/** The same API, for whom the asker was told apart already: what `Past` is made of in another thread. */
export function answerPast(services: Services): (question: PastQuestion) => Promise<Response> {
  const app = new Hono<{ Bindings: PastQuestion }>();
  app.onError((error, c) => answerProblem(error, c, services));
  app.use(async (c, next) => {
    const { viewer, request } = c.env;
    c.set('viewer', viewer);
    c.set('requestId', request);
    await next();
  });
  app.route('/api/v1', createApi(services, []));
  return async (question) => {
    const { method, url, headers, body } = question;
    return await app.fetch(new Request(url, { method, headers, body }), question);
  };
}
