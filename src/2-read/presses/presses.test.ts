import { expect, test } from 'vitest';
import { isCountryCode } from '../../0-facts/index.ts';
import { readLexicon } from '../text/lexicon.ts';
import { pressOf } from './index.ts';

test.each<[publisher: string | null, url: string | null, press: string | null]>([
  // A name, whatever stands around it; of several the longest.
  ['TTXVN', null, 'VNM'],
  ['Báo điện tử VnExpress', null, 'VNM'],
  ['Vietnam News Agency (VNA)', null, 'VNM'],
  ['BAO NHAN DAN', null, 'VNM'],
  ['KPL', null, 'LAO'],
  ['Thông tấn xã Lào (KPL)', null, 'LAO'],
  ['The Vientiane Times', null, 'LAO'],
  ['Xinhua News Agency', null, 'CHN'],
  ['Phnom Penh Post', null, 'KHM'],
  // A host, by the table or by its state's domain.
  ['vnexpress.net', null, 'VNM'],
  [null, 'https://en.nhandan.vn/a-story-1.html', 'VNM'],
  [null, 'https://english.news.cn/20260305/c.html', 'CHN'],
  [null, 'http://www.xinhuanet.com/english/c.htm', 'CHN'],
  [null, 'https://kpl.gov.la/EN/detail.aspx?id=1', 'LAO'],
  [null, 'https://www.gov.uk/government/news/a', 'GBR'],
  // The address goes before the name: a paper that quotes an agency is no agency.
  ['Xinhua', 'https://vov.vn/a.vov', 'VNM'],
  // What tells nothing.
  [null, null, null],
  ['', '', null],
  ['Ban biên tập', null, null],
  ['Reuters', 'https://www.reuters.com/world/a', null],
  ['Novanews', null, null],
  ['Example', 'https://example.io/a', null],
  [null, 'not an address', null],
  [null, 'file:///home/a.html', null],
])('%s at %s is of the press of %s', (publisher, url, press) => {
  expect(pressOf({ publisher, url })).toBe(press);
});

test('each line of the table names a state', () => {
  const lines = readLexicon(new URL('./', import.meta.url));
  expect(lines.filter(({ values }) => !isCountryCode(values['country']!))).toEqual([]);
});
