import ical from 'node-ical';
import type { VEvent } from 'node-ical';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThreadRow } from '../0-facts/index.ts';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { documentsOf } from './documents.ts';

/** Feeds are read by rss-parser and calendars by node-ical: neither is ours, nor writes what is read here. */

const article = (publishedOn: string, text: string, title: string | null = null) => ({ publishedOn, text, title });
const trade = 'Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 5 tỷ USD vào năm 2027.';
const evil = 'Việt Nam và Lào nhất trí <img src=x onerror="alert(1)"> & xây cầu]]> Nậm Sê vào năm 2028.';

let server: MadeUpServer;
let at = '2026-06-01T00:00:00.000Z';
beforeAll(async () => {
  server = await madeUpServer(false, () => at, documentsOf('0.0.1'));
  await server.post('/api/v1/articles', article('2026-03-11', trade, 'Hai Bộ trưởng <b>bàn</b> về thương mại'));
  await server.post('/api/v1/articles', article('2026-05-20', 'Việt Nam và Campuchia nhất trí mở chợ Cho Vàm Trắng.'));
  at = '2026-06-20T00:00:00.000Z';
  await server.post('/api/v1/articles', article('2026-06-12', evil));
});
afterAll(() => server.close());

async function text(path: string, type: string): Promise<string> {
  const response = await server.ask(`/api/v1${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  return await response.text();
}
const atom = async (path: string) =>
  await new Parser().parseString(await text(path, 'application/atom+xml; charset=utf-8'));

describe('a feed', () => {
  test.each<[path: string, titles: string[]]>([
    [
      '/feeds/LAO-VNM.atom',
      ['agreed: <img src=x onerror="alert(1)"> & xây cầu]]> Nậm Sê', 'agreed: nâng kim ngạch thương mại lên 5 tỷ USD'],
    ],
    ['/feeds/KHM-VNM.atom?language=vi', ['đã nhất trí: mở chợ Cho Vàm Trắng']],
    ['/feeds/LAO-VNM.atom?asOf=2026-05-01', ['agreed: nâng kim ngạch thương mại lên 5 tỷ USD']],
    ['/feeds/LAO-VNM.atom?q=kim+ngach', ['agreed: nâng kim ngạch thương mại lên 5 tỷ USD']],
    ['/feeds/all.atom?pillar=health', []],
    ['/feeds/JPN-VNM.atom', []],
  ])('%s tells what moved last', async (path, titles) => {
    const { items } = await atom(path);
    expect(items.map(({ title }) => title!.trim())).toEqual(titles);
  });

  test('carries the words, as text whatever they look like, and leads to the page', async () => {
    const { items, title, link } = await atom('/feeds/LAO-VNM.atom');
    expect(title).toBe('Ganket: Viet Nam – Laos');
    expect(link).toContain('http://127.0.0.1:4780/r/LAO-VNM/threads');
    expect(items[0]!.content).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; xây cầu]]&gt;');
    expect(items[0]!.content).not.toContain('<img');
    expect(items[1]!.content).toContain(trade);
    expect(items[1]!.content).toContain('&lt;b&gt;bàn');
    const { items: rows } = (await (await server.ask('/api/v1/threads?q=kim+ngach')).json()) as { items: ThreadRow[] };
    expect(items[1]!.link).toBe(`http://127.0.0.1:4780/t/${rows[0]!.id}`);
    expect(await atom(`/feeds/threads/${rows[0]!.id}.atom`)).toMatchObject({
      items: [{ title: 'agreed: nâng kim ngạch thương mại lên 5 tỷ USD', isoDate: '2026-03-11T00:00:00.000Z' }],
    });
  });

  test('keeps an entry’s id while nothing new is said, and an unchanged feed is not sent twice', async () => {
    const first = await server.ask('/api/v1/feeds/LAO-VNM.atom');
    const again = await server.ask('/api/v1/feeds/LAO-VNM.atom', {
      headers: { 'if-none-match': first.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });

  test.each([
    ['/feeds/LAO-VNM', 400],
    ['/feeds/VNM.atom', 400],
    ['/feeds/threads/none.atom', 404],
    ['/calendars/LAO-VNM.atom', 400],
  ])('%s is none: %i', async (path, status) => {
    expect((await server.ask(`/api/v1${path}`)).status).toBe(status);
  });
});

describe('a calendar', () => {
  const events = async (path = '/calendars/LAO-VNM.ics'): Promise<VEvent[]> => {
    const parsed = ical.sync.parseICS(await text(path, 'text/calendar; charset=utf-8'));
    return Object.values(parsed).filter((part): part is VEvent => part?.type === 'VEVENT');
  };

  test('has due dates as whole days; of a year alone the last day', async () => {
    const found = await events();
    expect(found.map(({ summary }) => summary)).toEqual([
      'Due: nâng kim ngạch thương mại lên 5 tỷ USD',
      'Due: <img src=x onerror="alert(1)"> & xây cầu]]> Nậm Sê',
    ]);
    const [due] = found;
    expect([due!.datetype, due!.start.getFullYear(), due!.start.getMonth(), due!.start.getDate()]).toEqual([
      'date',
      2027,
      11,
      31,
    ]);
    expect(due!.description).toContain(trade);
    expect(due!.description).toContain('2027');
  });

  test('an event keeps its UID, and its SEQUENCE grows when its date is said or decided anew', async () => {
    const own = await madeUpServer(false, undefined, documentsOf('0.0.1'));
    await own.post('/api/v1/articles', article('2026-03-11', trade));
    const event = async (): Promise<VEvent> => {
      const parsed = ical.sync.parseICS(await (await own.ask('/api/v1/calendars/all.ics')).text());
      return Object.values(parsed).find((part): part is VEvent => part?.type === 'VEVENT')!;
    };
    const number = ({ sequence }: VEvent): number => Number(sequence);
    const first = await event();
    await own.post('/api/v1/articles', article('2026-06-12', trade.replace('5 tỷ', '6 tỷ').replace('2027', '2029')));
    const second = await event();
    const { items } = (await (await own.ask('/api/v1/threads')).json()) as { items: ThreadRow[] };
    await own.post('/api/v1/decisions', { judgement: { kind: 'due', fact: items[0]!.quote.fact, due: '2029-06-30' } });
    const third = await event();
    expect([second.uid, third.uid]).toEqual([first.uid, first.uid]);
    expect(number(second)).toBeGreaterThan(number(first));
    expect(number(third)).toBeGreaterThan(number(second));
    expect([third.start.getFullYear(), third.start.getMonth()]).toEqual([2029, 5]);
    await own.close();
  });
});
