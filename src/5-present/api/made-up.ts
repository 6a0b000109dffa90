import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { defaultMarkLimits, evidenceAt, GanketError } from '../../0-facts/index.ts';
import type { Article, Reading } from '../../0-facts/index.ts';
import { collectPage, collectText, collectUpload, toldDate, usualUnpacking } from '../../1-collect/index.ts';
import type { Collected, Collecting, Gathered } from '../../1-collect/index.ts';
import { compareReading, openLedger } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { createApp } from './app.ts';
import { Events } from './events.ts';
import type { Documents, HandedIn, Services } from './services.ts';

/** For tests: a server over ledgers in a temporary folder, in which a reader of one kind of sentence is at work. */
export interface MadeUpServer {
  app: Hono;
  services: Services;
  /** What was reported as unexpected. */
  reported: unknown[];
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

const today = '2026-06-30';

/** Other rooms make these; a test of several rooms hands them in. */
const unmade: Documents = {
  export: notHere,
  brief: notHere,
  print: notHere,
  pages: notHere,
  template: notHere,
  threadsFeed: notHere,
  threadFeed: notHere,
  calendar: notHere,
};

const unwatched = {
  sendsMails: false,
  observing: { answered: () => {}, metrics: async () => ({ mediaType: 'text/plain', text: '' }) },
  isReady: async () => true,
};

function notHere(): never {
  throw new Error('no documents here');
}

const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'test' };
const limits = { textBytes: 2000, sourceBytes: 4000, ...fetching, ...usualUnpacking };

/** Where a made-up server has a ledger. */
export interface MadeUpPlace {
  name: string;
  location: string;
  remove(): Promise<void>;
}

let makePlace = async (name: string): Promise<MadeUpPlace> => {
  const folder = mkdtempSync(join(tmpdir(), 'ganket-api-'));
  return { name, location: join(folder, name), remove: async () => rmSync(folder, { recursive: true }) };
};

/** Puts the ledgers of all made-up servers elsewhere: the same cases are run on every backend. */
export function putLedgers(make: typeof makePlace): void {
  makePlace = make;
}

/** The ledgers of one server, each in a place of its own; the last that was opened is the one that is served. */
function ledgers(clock: () => string) {
  const places: MadeUpPlace[] = [];
  const opened: Ledger[] = [];
  return {
    opened,
    open: async (name: string, example: boolean): Promise<void> => {
      const known = places.find((place) => place.name === name);
      const place = known ?? (await makePlace(name));
      if (!known) places.push(place);
      opened.push(await openLedger(place.location, { who: 'test', clock, example }));
    },
    close: async (): Promise<void> => {
      for (const ledger of opened) await ledger.close();
      for (const place of places) await place.remove();
    },
  };
}

/** `clock` stands still where a test does not move it. */
export async function madeUpServer(
  isExample: boolean,
  clock: () => string = () => `${today}T08:00:00.000Z`,
  documents: Documents = unmade,
  more: (ledger: () => Ledger) => Partial<Services> = () => ({}),
): Promise<MadeUpServer> {
  const { opened, open, close } = ledgers(clock);
  await open(isExample ? 'example.db' : 'ledger.db', isExample);
  const collecting = { limits, clock };
  const reported: unknown[] = [];
  const services: Services = {
    version: '0.0.1',
    reader: 'made-up',
    home: 'VNM',
    publicUrl: null,
    identity: null,
    secure: false,
    ...unwatched,
    trustedProxies: [],
    who: 'Lan',
    limits: { textBytes: 2000, uploadBytes: 5000, requestsPerMinute: null },
    markLimits: defaultMarkLimits,
    rereading: null,
    linking: null,
    events: new Events('test'),
    ledger: () => opened.at(-1)!,
    clock,
    today: () => today,
    read: async (handedIn, moment) => {
      const { article } = await collect(handedIn, collecting);
      return await compareReading(opened.at(-1)!, moment, article, readingOf(article));
    },
    importFigures: notHere,
    sheets: { preview: notHere, tables: async () => [], save: notHere, bringIn: notHere, fill: notHere },
    importInto: (ledger, handedIn, tell, who) => importInto(ledger, handedIn, collecting, tell, who),
    past: null,
    sharedWork: () => Promise.resolve({ jobs: [], stages: [] }),
    documents,
    startOwn: () => open('ledger.db', false),
    language: 'en',
    explain: (error, language) => (language === 'vi' ? `(vi) ${error.code}` : error.message),
    report: (error) => reported.push(error),
    ...more(() => opened.at(-1)!),
  };
  const app = createApp(services, async (c) => c.text('a page'));
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    await app.request(`http://127.0.0.1:4780${path}`, init);
  return {
    app,
    services,
    reported,
    ask,
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    close,
  };
}

let imports = 0;

async function importInto(
  ledger: Ledger,
  handedIn: HandedIn[],
  collecting: Collecting,
  tell: Parameters<Services['importInto']>[2],
  who = 'Lan',
): Promise<void> {
  const sources = handedIn.map((one) => (one.kind === 'file' ? one.name : one.kind)).join(', ');
  const within = { note: { id: `import-${++imports}`, source: sources, relation: null }, who };
  for (const source of handedIn) {
    try {
      const { article, origin } = await collect(source, collecting);
      const { title, publishedOn } = article;
      const entry = { article, origin, reading: readingOf(article), reader: 'made-up' };
      const [placed] = await ledger.append([entry], within);
      const told = { source: article.source, title, publishedOn, further: [], message: null };
      tell({ ...told, status: placed!.status, article: placed!.article }, null);
    } catch (error) {
      if (!(error instanceof GanketError)) throw error;
      const nothing = { article: null, title: null, publishedOn: null, further: [] };
      tell({ source: 'refused', status: 'failed', ...nothing, message: error.message }, error);
    }
  }
  await ledger.link();
}

async function collect(source: HandedIn, collecting: Collecting): Promise<Collected> {
  const found = await collectAsItIs(source, collecting);
  return source.publishedOn === null ? found : toldDate(found, source.publishedOn);
}

async function collectAsItIs(source: HandedIn, collecting: Collecting): Promise<Collected> {
  switch (source.kind) {
    case 'text':
      return collectText(source, collecting);
    case 'file':
      return await first(collectUpload(source.name, source.bytes, collecting));
    case 'url':
      return await first(collectPage(source.url, collecting));
  }
}

async function first(gathered: AsyncIterable<Gathered>): Promise<Collected> {
  for await (const { collected, error } of gathered) {
    if (collected) return collected;
    throw error;
  }
  throw new Error('expected an article or a refusal');
}

/** Reads sentences such as "Việt Nam và Lào nhất trí nâng kim ngạch lên 5 tỷ USD vào năm 2027." */
function readingOf({ id, text, publishedOn }: Article): Reading {
  const sentences = text.matchAll(/Việt Nam và (Lào|Campuchia) nhất trí ([^.]+?)(?: vào năm (\d{4}))?\./g);
  const commitments = [...sentences].map(({ 0: whole, 1: other, 2: action, 3: due, index }) => ({
    force: 'agreed' as const,
    speakers: ['Việt Nam', other!],
    holders: [other === 'Lào' ? 'LAO' : 'KHM', 'VNM'],
    action: action!,
    pillars: ['trade' as const],
    due: due ?? null,
    indicator: false,
    evidence: evidenceAt(text, index, index + whole.length),
  }));
  const none = { encounters: [], results: [], indicators: [], offices: [], things: [] };
  return { document: { id, language: 'vi', publishedOn }, commitments, ...none };
}
