/** Every question that the API asks PostgreSQL finds an index: the plans are read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRecord } from '../bench/articles/index.ts';
import { openLedger } from '../src/4-ledger/index.ts';
import type { Ledger } from '../src/4-ledger/index.ts';
import { postgres } from '../src/4-ledger/postgres/trial.ts';
import type { TrialPlace } from '../src/4-ledger/trial-place.ts';
import { createApp } from '../src/5-present/index.ts';
import { loadConfig } from '../src/6-run/config.ts';
import { collectingOf } from '../src/6-run/collecting.ts';
import { importSources } from '../src/6-run/pipeline.ts';
import type { Source } from '../src/6-run/pipeline.ts';
import { RunningServices } from '../src/6-run/services.ts';

interface Question {
  text: string;
  values: unknown[];
}

/** Tables of a few rows, however large the ledger is. */
const small = new Set([
  'chain_heads',
  'properties',
  'schema_steps',
  'derived_state',
  'relation_rules',
  'accounts',
  'ledger_revision',
]);

const noServer = postgres.absent;
const clock = (): string => new Date().toISOString();
let folder: string;
let place: TrialPlace;
let ledger: Ledger;

beforeAll(async () => {
  if (noServer) return;
  folder = mkdtempSync(join(tmpdir(), 'ganket-plans-'));
  place = await postgres.place();
  ledger = await openLedger(place.location, { who: 'a test', clock, patience: 60_000 });
  const config = loadConfig({ flags: {}, environment: {}, folder });
  const sources = makeRecord({ articles: 150, relations: 3 }).articles.map(({ article }): Source => ({
    kind: 'line',
    line: JSON.stringify(article),
    place: article.id,
  }));
  await importSources(ledger, sources, collectingOf(config), () => {});
}, 120_000);
afterAll(async () => {
  await ledger?.close();
  await place?.remove();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test.skipIf(noServer)('no view reads a table of the record from end to end', { timeout: 120_000 }, async () => {
  const questions = await asked(askAll);
  expect(questions.length).toBeGreaterThan(30);
  const client = new pg.Client({ connectionString: place.location.replace(/\?.*/, '') });
  await client.connect();
  try {
    await client.query(`SET search_path = ${schemaOf(place.location)}`);
    // With a few hundred rows reading them all is quickest; where there is an index, it is taken now.
    await client.query('SET enable_seqscan = off');
    const whole: string[] = [];
    for (const { text, values } of questions) {
      for (const table of await readWhole(client, text, values)) whole.push(`${table}: ${text}`);
    }
    expect([...new Set(whole)]).toEqual([]);
  } finally {
    await client.end();
  }
});

const schemaOf = (location: string): string => new URL(location).searchParams.get('schema')!;

/** Asks every list and view of the API, with and without its filters. */
async function askAll(): Promise<void> {
  const config = loadConfig({ flags: { ledger: place.location }, environment: {}, folder });
  const services = new RunningServices({
    config,
    ledger,
    openOwn: () => Promise.reject(new Error('the ledger is one of its own')),
    explain: String,
    report: () => {},
  });
  const app = createApp(services, async (_, next) => await next());
  const ask = async (path: string): Promise<Response> => {
    const response = await app.fetch(
      new Request(`http://127.0.0.1:4780/api/v1${path}`, { headers: { host: '127.0.0.1:4780' } }),
    );
    expect(response.status, `${path}: ${await response.clone().text()}`).toBe(200);
    return response;
  };
  const first = async (path: string): Promise<string> =>
    ((await (await ask(path)).json()) as { items: { id: string }[] }).items[0]!.id;
  const relation = await first('/relations');
  const [thread, article, person] = [await first('/threads'), await first('/articles'), await first('/persons')];
  for (const path of [
    '/health',
    `/relations/${relation}`,
    `/relations/${relation}?since=2020-01-01`,
    `/relations/${relation}/raise-next`,
    `/threads?relation=${relation}`,
    `/threads?relation=${relation}&state=agreed&limit=5`,
    '/threads?pillar=trade',
    '/threads?q=thuong+mai',
    `/threads/${thread}`,
    `/articles?relation=${relation}`,
    `/articles/${article}`,
    `/encounters?relation=${relation}`,
    `/indicators?relation=${relation}`,
    `/milestones?relation=${relation}`,
    `/persons?q=nguyen`,
    `/review?relation=${relation}`,
    '/requests',
    '/search?q=hop+tac',
  ])
    await ask(path);
  expect(person).toBeTruthy();
}

/** What is asked of PostgreSQL while work is done, each question once. */
async function asked(work: () => Promise<void>): Promise<Question[]> {
  const found = new Map<string, Question>();
  const whole = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [question, values] = args as [string | Question, unknown[] | undefined];
    const text = typeof question === 'string' ? question : question.text;
    const used = typeof question === 'string' ? (values ?? []) : (question.values ?? []);
    if (/^\s*(select|with)\b/i.test(text)) found.set(text, { text, values: Array.isArray(used) ? used : [] });
    return Reflect.apply(whole, this, args) as never;
  } as typeof whole;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = whole;
  }
  return [...found.values()];
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** The tables that a question reads from end to end because no index fits. */
async function readWhole(client: pg.Client, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const scans = (plan: Plan): string[] => [
    ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
    ...(plan.Plans ?? []).flatMap(scans),
  ];
  return rows[0]!['QUERY PLAN'].flatMap(({ Plan: plan }) => scans(plan)).filter((table) => !small.has(table));
}
