import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TrialRun } from '../trial.ts';

// Real processes, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
let client: Client;

beforeAll(async () => {
  trial = new TrialRun();
  const lines = [
    {
      id: 'tin-1',
      publishedOn: '2025-06-10',
      text: 'Việt Nam và Lào nhất trí mở rộng chợ biên giới trước tháng 12/2025.',
    },
    { id: 'tin-2', publishedOn: '2026-02-06', text: 'Việt Nam và Campuchia nhất trí nối lại đường bay thẳng.' },
  ];
  await trial.run(['import', '--jsonl', '--ledger', 'so.db'], {
    input: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  });
  client = new Client({ name: 'a test', version: '1' });
  const { program, environment } = trial.command(['mcp', '--ledger', 'so.db']);
  await client.connect(
    new StdioClientTransport({ command: program[0]!, args: program.slice(1), cwd: trial.folder, env: environment }),
  );
});
afterAll(async () => {
  await client.close();
  trial.remove();
});

async function call(name: string, args: Record<string, unknown>): Promise<{ isError: boolean; text: string }> {
  const { isError, content } = await client.callTool({ name, arguments: args });
  const [part] = content as { text: string }[];
  return { isError: isError === true, text: part!.text };
}

const words = 'Việt Nam và Lào nhất trí mở rộng chợ biên giới trước tháng 12/2025';

test('offers tools that only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'draft_brief',
    'list_threads',
    'read_thread',
    'search',
    'whats_new',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
});

test.each<[tool: string, args: Record<string, unknown>]>([
  ['search', { words: 'cho bien gioi' }],
  ['list_threads', { relation: 'LAO-VNM', mark: 'overdue' }],
  ['whats_new', { since: '2025-01-01', relation: 'LAO-VNM' }],
  ['draft_brief', { relation: 'LAO-VNM', asOf: '2026-02-10' }],
])('%s %j answers with its sources', async (tool, args) => {
  const { isError, text } = await call(tool, args);
  expect(isError, text).toBe(false);
  const { sources } = JSON.parse(text) as { sources: unknown[] };
  expect(JSON.stringify(sources)).toContain(words);
  expect(JSON.stringify(sources)).not.toContain('đường bay');
});

test('a commitment is read with every time it was said', async () => {
  const { threads } = JSON.parse((await call('list_threads', { relation: 'LAO-VNM' })).text) as {
    threads: { id: string }[];
  };
  const read = JSON.parse((await call('read_thread', { id: threads[0]!.id })).text) as { restatements: object[] };
  expect(read.restatements).toMatchObject([
    { article: 'tin-1', start: 0, words: expect.stringContaining(words) as string },
  ]);
});

test.each<[tool: string, args: Record<string, unknown>, said: string]>([
  ['read_thread', { id: 'none' }, 'list_threads'],
  ['whats_new', { since: '2025-01-01', relation: 'JPN-VNM' }, 'JPN-VNM'],
  ['draft_brief', { relation: 'JPN-VNM' }, 'JPN-VNM'],
  ['search', { words: '' }, 'words'],
  ['list_threads', { relation: 'Lào' }, 'LAO-VNM'],
])('%s %j is refused with what to do', async (tool, args, said) => {
  const { isError, text } = await call(tool, args);
  expect(isError).toBe(true);
  expect(text).toContain(said);
});
