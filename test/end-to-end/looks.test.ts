/** Every page in every look: both languages, wide and narrow, light and dark, over the example record. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { narrow, openPage, settle, wide } from './browser.ts';
import { mostRestated, noFlaws, tryPages } from './pages-trial.ts';
import type { PagesTrial } from './pages-trial.ts';

const example = tryPages();

/** An article that was edited: the example record has none. */
const edited = tryPages(async ({ post, server }) => {
  await post('/ledger', {});
  for (const year of [2027, 2029]) {
    const form = new FormData();
    const text = `Việt Nam và Lào nhất trí mở lớp dạy đàn bầu tại Luang Prabang trước năm ${year}.`;
    form.append('file', new File([text], 'lop.txt'));
    await fetch(`${server.address}/api/v1/articles`, { method: 'POST', body: form });
  }
  expect((await server.ask<{ items: unknown[] }>('/articles/lop/versions')).items).toHaveLength(2);
});

/** The party of a kind that met others most often. */
async function mostMet({ server }: PagesTrial, kind: string): Promise<string> {
  const { nodes } = await server.ask<{ nodes: { id: string; kind: string }[] }>('/relations/LAO-VNM/network');
  return nodes.find((node) => node.kind === kind)!.id;
}

interface Place {
  /** The folder of the page under `routes`. */
  route: string;
  address: string | ((trial: PagesTrial) => Promise<string>);
  trial?: PagesTrial;
}

const places: Record<string, Place> = {
  home: { route: '.', address: '/' },
  relation: { route: 'r/[relation]', address: '/r/LAO-VNM' },
  commitments: { route: 'r/[relation]/threads', address: '/r/LAO-VNM/threads?state=open&sort=-lastSaid' },
  'commitments as a board': { route: 'r/[relation]/threads', address: '/r/LAO-VNM/threads?view=board&by=pillar' },
  'no commitments': { route: 'r/[relation]/threads', address: '/r/LAO-VNM/threads?q=zzzz' },
  commitment: { route: 't/[id]', address: async (trial) => `/t/${(await mostRestated(trial)).id}` },
  article: {
    route: 'a/[id]',
    async address(trial) {
      const { quote } = await mostRestated(trial);
      return `/a/${quote.article}?novelty=1&fact=${quote.fact}`;
    },
  },
  'versions of an article': { route: 'a/[id]/versions', address: '/a/lop/versions', trial: edited },
  articles: { route: 'articles', address: '/articles' },
  brief: { route: 'r/[relation]/brief', address: '/r/LAO-VNM/brief?asOf=2026-03-01' },
  indicators: { route: 'r/[relation]/indicators', address: '/r/LAO-VNM/indicators' },
  'time line': { route: 'r/[relation]/timeline', address: '/r/LAO-VNM/timeline' },
  calendar: { route: 'r/[relation]/calendar', address: '/r/LAO-VNM/calendar?month=2026-03' },
  'calendar as a list': { route: 'r/[relation]/calendar', address: '/r/LAO-VNM/calendar?month=2025-12&view=list' },
  network: { route: 'r/[relation]/network', address: '/r/LAO-VNM/network' },
  'raise next': { route: 'r/[relation]/raise-next', address: '/r/LAO-VNM/raise-next' },
  person: { route: 'p/[id]', address: async (trial) => `/p/${await mostMet(trial, 'person')}` },
  body: { route: 'p/[id]', address: async (trial) => `/p/${await mostMet(trial, 'body')}` },
  state: { route: 'p/[id]', address: '/p/LAO' },
  'named things': { route: 'r/[relation]/things', address: '/r/LAO-VNM/things' },
  'a named thing': {
    route: 'n/[kind]/[name]',
    async address({ server }) {
      const { items } = await server.ask<{ items: { kind: string; key: string }[] }>('/relations/LAO-VNM/things');
      return `/n/${items[0]!.kind}/${encodeURIComponent(items[0]!.key)}`;
    },
  },
  review: { route: 'review', address: '/review' },
  'follow-up': { route: 'follow-up', address: '/follow-up' },
  search: { route: 'search', address: '/search?q=cua%20khau' },
  'search that finds nothing': { route: 'search', address: '/search?q=zzzz' },
  import: { route: 'import', address: '/import' },
  settings: { route: 'settings', address: '/settings' },
  account: { route: 'account', address: '/account' },
  help: { route: 'help', address: '/help' },
  'a page that is none': { route: 'none', address: '/nowhere' },
};

test('no page is left out', () => {
  const routes = fileURLToPath(new URL('../../src/5-present/web/src/routes', import.meta.url));
  const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\+page\.svelte$/.test(file),
  );
  const looked = new Set(Object.values(places).map(({ route }) => route));
  expect(pages.length).toBeGreaterThan(20);
  expect([...looked].sort()).toEqual([...pages.map((page) => dirname(page)), 'none'].sort());
});

describe.each(Object.keys(places))('%s', (name) => {
  test.each([
    ['vi', 'wide'],
    ['vi', 'narrow'],
    ['en', 'wide'],
    ['en', 'narrow'],
  ] as const)('in %s, %s, is whole and within reach of everyone, light and dark', async (language, width) => {
    const { address, trial = example } = places[name]!;
    const { page, faults, close } = await openPage(trial.browser, trial.server.address, {
      viewport: width === 'wide' ? wide : narrow,
      colorScheme: 'light',
    });
    const place = typeof address === 'string' ? address : await address(trial);
    await page.goto(`${trial.server.address}${place}${place.includes('?') ? '&' : '?'}lang=${language}`);
    await settle(page);

    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const words = await page.locator('body').innerText();
    if (trial === example) expect(words).toMatch(language === 'vi' ? /Ví dụ/ : /Example/);
    // A key of a catalogue, or a gap of a sentence, that nobody filled; settings name files.
    const dotted = words.match(/\b[a-z]+[A-Za-z]*(\.[a-z][A-Za-z-]*)+\b(?=[\s,:]|$)|\{\{/g) ?? [];
    expect(dotted.filter((word) => !/\.(db|json)$/.test(word))).toEqual([]);
    await noFlaws(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await settle(page);
    await noFlaws(page);
    expect(faults).toEqual([]);
    await close();
  });
});
