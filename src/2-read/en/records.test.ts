import { describe, expect, test } from 'vitest';
import { readArticle } from '../reader.ts';

const read = (text: string, publishedOn: string | null = '2026-02-05') => readArticle({ id: 'a', text, publishedOn });

describe('offices', () => {
  const offices = (text: string) =>
    read(text).offices.map(({ name, office, country }) => `${name}, ${office}, ${country}`);
  test.each<[string, string[]]>([
    [
      'The Lao Deputy Minister of Public Works and Transport Bounma Keola said it was good.',
      ['Bounma Keola, Deputy Minister of Public Works and Transport, LAO'],
    ],
    [
      'The State Councilor and Foreign Minister of China Fang Qiming spoke to the press in Beijing.',
      ['Fang Qiming, State Councilor, CHN', 'Fang Qiming, Foreign Minister, CHN'],
    ],
    [
      'The Indian Prime Minister Ravi Malhan met with his Lao counterpart, Mr Bounma Keola.',
      ['Ravi Malhan, Prime Minister, IND', 'Bounma Keola, Prime Minister, LAO'],
    ],
    [
      'For the Thai side: Niran Sawat, Minister of Commerce, and that was all of it in the text.',
      ['Niran Sawat, Minister of Commerce, THA'],
    ],
    [
      'The visit of Secretary-General of ASEAN Dewi Lestari is the first for the office.',
      ['Dewi Lestari, Secretary-General of ASEAN, null'],
    ],
    [
      'Ghana’s finance minister, Kofi Amanor, met the Togolese trade minister, Afi Lawson, in the city.',
      ['Kofi Amanor, finance minister, GHA', 'Afi Lawson, trade minister, TGO'],
    ],
    [
      'It was signed by Angus Wetherby MP, Minister for Defence of Australia, in the morning of the day.',
      ['Angus Wetherby, Minister for Defence, AUS'],
    ],
    [
      'The guest was Dragana Petrovic, State Secretary at the Ministry of Foreign Affairs of Serbia, and that was all.',
      ['Dragana Petrovic, State Secretary at the Ministry of Foreign Affairs, SRB'],
    ],
    [
      'British Defence Secretary Tom King met the Namibian leader and the Fijian Trade Minister Jone Bishop on Monday.',
      ['Tom King, Defence Secretary, GBR', 'Jone Bishop, Trade Minister, FJI'],
    ],
    [
      'British Prime Minister Theresa May told the press on Monday that she met Japanese Premier Onoda March 3 in the city.',
      ['Theresa May, Prime Minister, GBR', 'Onoda, Premier, JPN'],
    ],
    [
      'Lao Minister Bounma Keola of the court met US President John Marlow, Trade Representative Kate Tailor and many others.',
      ['John Marlow, President, USA', 'Kate Tailor, Trade Representative, USA'],
    ],
    [
      'Japanese foreign ministry spokesman Kenji Onoda spoke to the press with Lao Minister Bounma Keola of the court.',
      ['Kenji Onoda, spokesman, JPN'],
    ],
    [
      'Vietnamese Prime Minister Le Van Nam met Chinese President Fang Qiming, Premier Lu Jian and many others on Monday.',
      ['Le Van Nam, Prime Minister, VNM', 'Fang Qiming, President, CHN', 'Lu Jian, Premier, CHN'],
    ],
    [
      'It was attended by Vietnamese Deputy Health Minister Tran Van Nam, Ambassador Mark Kettle and others. Ambassador Mark Kettle pledged to provide 5 million USD for Laos.',
      ['Tran Van Nam, Deputy Health Minister, VNM', 'Mark Kettle, Ambassador, null'],
    ],
    [
      'Japanese Foreign Minister Taro Ono met Indonesian Foreign Minister Retno Sari, Ambassador Hiroshi Kudo and others on Monday.',
      ['Taro Ono, Foreign Minister, JPN', 'Retno Sari, Foreign Minister, IDN', 'Hiroshi Kudo, Ambassador, null'],
    ],
    [
      'Thanking Vietnamese Foreign Minister Le Van Nam, Ambassador Mark Kettle said the United States would provide 5 million USD for Vietnam.',
      ['Le Van Nam, Foreign Minister, VNM', 'Mark Kettle, Ambassador, USA'],
    ],
    [
      'Thanking Lao Foreign Minister Bounma Keola, Trade Minister Mark Kettle and others said the United States would pay.',
      ['Bounma Keola, Foreign Minister, LAO', 'Mark Kettle, Trade Minister, USA'],
    ],
    [
      'The guest of South African President F.W. van der Merwe stayed for two days in the capital of the country.',
      ['F.W. van der Merwe, President, ZAF'],
    ],
    [
      'Indian Trade Minister Ravi Malhan met Chinese President Fang Qiming, Premier Lu Min, and many others in the city.',
      ['Ravi Malhan, Trade Minister, IND', 'Fang Qiming, President, CHN', 'Lu Min, Premier, CHN'],
    ],
    [
      'The Polish Defence Minister Jan Kowal and the Togolese Minister in charge of Border Affairs Afi Lawson met for the first time.',
      ['Jan Kowal, Defence Minister, POL', 'Afi Lawson, Minister in charge of Border Affairs, TGO'],
    ],
  ])('%s', (text, expected) => expect(offices(text)).toEqual(expected));

  test.each([
    'The minister left in the evening for the south.',
    'Chief executive Mette Holm of the firm said that the plant in Ghana would close.',
    'The New York office of the Prime Minister is closed.',
  ])('%s holds none', (text) => expect(offices(text)).toEqual([]));
});

describe('encounters', () => {
  const met = (text: string) =>
    read(text).encounters.map(
      ({ kind, participants, date, status }) =>
        `${kind} ${participants.map(({ name }) => name).join(', ')} ${date} ${status}`,
    );
  test.each<[string, string[]]>([
    [
      'Thai Prime Minister Niran Sawat received Lao Foreign Minister Bounma Keola in Bangkok on January 12.',
      ['meeting Niran Sawat, Bounma Keola 2026-01-12 held'],
    ],
    [
      'French President Luc Hautbois spoke by phone with Indian Prime Minister Ravi Malhan on Monday.',
      ['call Luc Hautbois, Ravi Malhan 2026-02-02 held'],
    ],
    [
      'Indian Prime Minister Ravi Malhan paid an official visit to France from 3 to 5 January.',
      ['visit Ravi Malhan 2026-01-03/2026-01-05 held'],
    ],
    [
      'The presidents of the two states, Lao President Bounma Keola and Cuban President Raul Prado, signed a treaty on Monday.',
      ['signing Bounma Keola, Raul Prado 2026-02-02 held'],
    ],
  ])('%s', (text, expected) => expect(met(text)).toEqual(expected));

  test.each<[string, string[]]>([
    [
      'Turkish Trade Minister Selin Aydin, following her meeting with Uzbek Deputy Prime Minister Rustam Karimov in Tashkent on Tuesday, thanked the hosts.',
      ['meeting Selin Aydin, Rustam Karimov 2026-02-03 held'],
    ],
    [
      'Speaking after talks in Warsaw with Polish Defence Minister Jan Kowal, Romanian Defence Minister Ion Petrescu said it was late.',
      ['talks Ion Petrescu, Jan Kowal null held'],
    ],
    [
      'The Hon. Jane Doeman MP, Minister for Defence of Australia, and Mr. Ramon Cruz, Secretary of Defense of the Philippines, met on 12 January 2026.',
      ['meeting Jane Doeman, Ramon Cruz 2026-01-12 held'],
    ],
    [
      'The Kenyan Foreign Minister Grace Wanjala will visit Hanoi next week, it was said.',
      ['visit Grace Wanjala 2026-02-09/2026-02-15 planned'],
    ],
    [
      'Serbian President Milan Petrovic invited Omani Foreign Minister Salim Habsi to visit Belgrade in May.',
      ['visit Salim Habsi, Milan Petrovic 2026-05 planned'],
    ],
    [
      'MUSCAT, 3 Feb -- Omani Foreign Minister Salim Habsi received the Serbian Trade Minister Dragana Petrovic at the ministry this morning.',
      ['meeting Salim Habsi, Dragana Petrovic 2026-02-03 held'],
    ],
  ])('%s', (text, expected) => expect(met(text)).toEqual(expected));

  test.each<[string, string[]]>([
    [
      'Thai Ambassador Niran Sawat handed over a scanner to Lao Foreign Minister Bounma Keola on Monday.',
      ['ceremony Niran Sawat, Bounma Keola 2026-02-02 held'],
    ],
    [
      'Laos and Thailand resumed talks on the ferry in Vientiane on Monday. It was late.',
      ['talks Laos, Thailand 2026-02-02 held'],
    ],
    [
      'Indian Prime Minister Ravi Malhan held talks with his Polish counterpart Jan Kowal in Warsaw on Monday, during an official visit to the country.',
      ['talks Ravi Malhan, Jan Kowal 2026-02-02 held', 'visit Ravi Malhan 2026-02-02 held'],
    ],
    [
      'Laos and Thailand said so. The fifth meeting will be held in Vientiane in June 2027.',
      ['session Laos, Thailand 2027-06 planned'],
    ],
  ])('%s', (text, expected) => expect(met(text)).toEqual(expected));

  test.each([
    'Thai Prime Minister Niran Sawat sent a letter to Lao President Bounma Keola on the day.',
    'Lao President Bounma Keola called on the Thai Prime Minister Niran Sawat to open the gate.',
  ])('%s tells none', (text) => expect(met(text)).toEqual([]));
});

test('a fall is no result', () => {
  const growth = (verb: string) => read(`Trade between Laos and Thailand ${verb} by 40 percent last year.`).results;
  expect(growth('grew')).toHaveLength(1);
  expect(growth('fell')).toEqual([]);
});

test('what a generation ago was over is no result', () => {
  const built = (when: string) => read(`The bridge between Laos and Thailand was built ${when}.`).results;
  expect(built('in 2024')).toHaveLength(1);
  expect(built('in 1994')).toEqual([]);
  expect(built('in the 11th century')).toEqual([]);
  expect(built('between 1931 and 1935')).toEqual([]);
});

test('what is noted behind a promise is no part of it', () => {
  const text =
    'Thai Ambassador Niran Sawat said he would do his utmost for ties with Laos, and noted that trade reached 426 million USD in 2024.';
  expect(read(text).commitments.map(({ action }) => action)).toEqual(['do his utmost for ties with Laos']);
});

describe('figures', () => {
  const figures = (text: string) =>
    read(text).indicators.map(
      ({ metric, kind, value, unit, date }) => `${metric} ${kind} ${String(value)} ${unit} ${date}`,
    );
  test.each<[string, string[]]>([
    [
      'Trade between Laos and Thailand reached US$7.5 billion in 2024, up 12.5 per cent year on year, the ministry said.',
      ['trade-turnover actual 7500000000 USD 2024', 'growth actual 12.5 percent 2024'],
    ],
    [
      'Lao Prime Minister Bounma Keola and Thai Prime Minister Niran Sawat agreed to raise trade to 10 billion USD by 2030.',
      ['trade-turnover target 10000000000 USD 2030'],
    ],
    [
      'The Government of Japan will provide Laos with 35 scholarships and a grant of 2 billion yen.',
      ['scholarships target 35 count null', 'aid target 2000000000 JPY null'],
    ],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));

  test('a table by years, in the unit of its title', () => {
    const table = 'Trade by year (million USD)\nYear | Exports | Imports\n2018 | 782 | 306.5\n2019 | 1,041 | -';
    expect(figures(`The two sides, Laos and Thailand, met on the day.\n\n${table}`)).toEqual([
      'exports actual 782000000 USD 2018',
      'imports actual 306500000 USD 2018',
      'exports actual 1041000000 USD 2019',
    ]);
  });

  test.each([
    'The bridge of Laos and Thailand is 1,240 metres long and the road has four lanes.',
    'She is 55 years old and from the north of Laos, near Thailand.',
  ])('%s holds none', (text) => expect(figures(text)).toEqual([]));
});

test('things: an instrument by its subject, a mechanism with its number, works by their ends', () => {
  const text =
    'Laos and Thailand held the 21st meeting of the Joint Cooperation Commission. They discussed an agreement on labour and the Nong Khai-Vientiane railway.';
  expect(read(text).things.map(({ kind, name, number }) => `${kind} ${name} ${number}`)).toEqual([
    'mechanism Joint Cooperation Commission 21',
    'instrument agreement on labour null',
    'project Nong Khai-Vientiane railway null',
  ]);
});

describe('results', () => {
  const told = (text: string) => read(text).results.map(({ what, status }) => `${status}: ${what}`);
  const lead = 'Lao Prime Minister Bounma Keola met Thai Prime Minister Niran Sawat on Monday. ';
  test.each<[string, string[]]>([
    [
      'The textile mill at Savannakhet had been completed ahead of schedule.',
      ['completed: The textile mill at Savannakhet had been completed ahead of schedule'],
    ],
    [
      'Both sides noted that 171 of 314 border markers had been planted.',
      ['progress: 171 of 314 border markers had been planted'],
    ],
    [
      'An agreement on cooperation in health was reached in principle.',
      ['completed: An agreement on cooperation in health was reached in principle'],
    ],
    [
      'Fish exports to Thailand rose 9 percent to 84 million euros.',
      ['progress: Fish exports to Thailand rose 9 percent to 84 million euros'],
    ],
  ])('%s', (text, expected) => expect(told(lead + text)).toEqual(expected));

  test.each([
    'The agreement was signed by the two men.',
    'The two countries established diplomatic relations in 1962.',
    'Shares in the shipping group rose 4 percent after the deal.',
    'The road is expected to be completed in May.',
    'The bridge has yet to be completed.',
  ])('%s tells none', (text) => expect(told(lead + text)).toEqual([]));
});

test('results: what was done, not what is promised', () => {
  const text =
    'Laos and Thailand opened the Fifth Friendship Bridge on Monday. Thailand will open a second road for the Lao side.';
  expect(read(text).results.map(({ what, status }) => `${status}: ${what}`)).toEqual([
    'completed: opened the Fifth Friendship Bridge',
  ]);
});
