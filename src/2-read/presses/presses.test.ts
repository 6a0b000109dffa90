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
  // A name that others hold, alone or among words of the press.
  ['Nhân Dân', null, 'VNM'],
  ['Báo Nhân Dân điện tử', null, 'VNM'],
  ['Báo Quân đội nhân dân Việt Nam', null, 'VNM'],
  ['Thanh Niên Online', null, 'VNM'],
  ['Hãng tin AFP', null, 'FRA'],
  ['(AFP)', null, 'FRA'],
  ['VOV/VTV', null, 'VNM'],
  ['Nhân dân Nhật báo', null, 'CHN'],
  ['Nhân Dân (Trung Quốc)', null, 'CHN'],
  ['Thanh niên Trung Quốc', null, 'CHN'],
  ['Báo Quân đội nhân dân Lào', null, 'LAO'],
  ['Báo Nhân dân Lào', null, 'LAO'],
  ['Đại sứ quán Cộng hòa Dân chủ Nhân dân Lào', null, null],
  ['Đoàn Thanh niên Nhân dân Cách mạng Lào', null, null],
  ['Pakistan PTI party', null, null],
  ['Australian Federal Police (AFP)', null, null],
  ['New Straits Times', null, 'MYS'],
  // Papers and broadcasters of one state that write in another's language.
  [null, 'https://sputniknews.vn/20260305/tin-1.html', 'RUS'],
  [null, 'https://www.voatiengviet.com/a/1.html', 'USA'],
  [null, 'https://www.bbc.com/vietnamese/articles/1', 'GBR'],
  [null, 'https://www.rfa.org/vietnamese/1.html', 'USA'],
  [null, 'https://www.rfi.fr/vi/1', 'FRA'],
  [null, 'https://www.dw.com/vi/1', 'DEU'],
  ['VOA Tiếng Việt', null, 'USA'],
  ['BBC News Tiếng Việt', null, 'GBR'],
  ['RFA', null, 'USA'],
  ['Đài RFI', null, 'FRA'],
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
  const named = lines.filter(({ table }) => table === 'names');
  expect(named.filter(({ values }) => !isCountryCode(values['country']!))).toEqual([]);
});
