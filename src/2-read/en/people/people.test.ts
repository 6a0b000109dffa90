import { describe, expect, test } from 'vitest';
import { readArticle } from '../../reader.ts';

const read = (text: string) => readArticle({ id: 'a', text, publishedOn: '2026-02-05' });
const offices = (text: string) =>
  read(text).offices.map(({ name, office, country }) => `${name}, ${office}, ${country}`);

describe('titles with short forms in brackets', () => {
  test.each<[string, string[]]>([
    ['Chairwoman of the National Assembly (NA) Nguyen Thi Kim Doan left Hanoi for Laos on Monday.', ['Nguyen Thi Kim Doan, Chairwoman of the National Assembly, VNM']], // prettier-ignore
    ['He met Chairman of the Standing Committee of the National People’s Congress (NPC) of China Li Weimin in the city.', ['Li Weimin, Chairman of the Standing Committee of the National People’s Congress, CHN']], // prettier-ignore
    ['General Secretary of the Communist Party of Vietnam (CPV) Central Committee Le Van Doan said so in the hall.', ['Le Van Doan, General Secretary, VNM']], // prettier-ignore
  ])('%s', (text, expected) => expect(offices(text)).toEqual(expected));

  test('the body of a title is no mechanism', () => {
    const text =
      'He met Chairman of the Standing Committee of the National People’s Congress (NPC) of China Li Weimin.';
    expect(read(text).things).toEqual([]);
  });
});

describe('of which state a person is', () => {
  test.each<[string, string[]]>([
    ['The Indian side was led by Defence Secretary Ravi Malhan and Foreign Secretary Vijay Doeman while the Australian side comprised of Defence Secretary Ann Kettle.', ['Ravi Malhan, Defence Secretary, IND', 'Vijay Doeman, Foreign Secretary, IND', 'Ann Kettle, Defence Secretary, AUS']], // prettier-ignore
    ['Lao Deputy Foreign Minister Bounma Keola met the guests. Deputy Foreign Minister Keola was accompanied by Deputy Minister of Health Dao Sili.', ['Bounma Keola, Deputy Foreign Minister, LAO', 'Dao Sili, Deputy Minister of Health, LAO']], // prettier-ignore
    ['External Affairs Minister Ravi Malhan held talks with his Australian counterpart Ann Kettle on the war in Ukraine. India is a partner.', ['Ravi Malhan, External Affairs Minister, IND', 'Ann Kettle, External Affairs Minister, AUS']], // prettier-ignore
    ['The war in Ukraine was discussed by Lao Minister of Health Bounma Keola and Defence Minister Jan Kowal. Poland will help.', ['Bounma Keola, Minister of Health, LAO', 'Jan Kowal, Defence Minister, POL']], // prettier-ignore
  ])('%s', (text, expected) => expect(offices(text)).toEqual(expected));
});

describe('titles told twice or before a short form', () => {
  test.each<[string, string[]]>([
    ['National Assembly (NA) Chairwoman Pham Thi Doan of Vietnam left Hanoi on Monday.', ['Pham Thi Doan, National Assembly (NA) Chairwoman, VNM']], // prettier-ignore
    ['Deputy PM Tran Van Doan greets guests\nVietnamese Deputy Prime Minister Tran Van Doan received them.', ['Tran Van Doan, Deputy Prime Minister, VNM']], // prettier-ignore
    ['The delegation was headed by Ambassador Luis Doeman, Vice Minister of Health of Peru.', ['Luis Doeman, Ambassador, PER', 'Luis Doeman, Vice Minister of Health, PER']], // prettier-ignore
    ['Finance Minister Luc Adriaens of the ruling party spoke in the hall of Brussels in Belgium.', ['Luc Adriaens, Finance Minister, BEL']], // prettier-ignore
    ['Belgian Trade Minister Luc Adriaens spoke in the hall.', ['Luc Adriaens, Trade Minister, BEL']], // prettier-ignore
    ['The Ambassador of the Republic of Korea, Im Sang-doe, said Korea would send doctors.', ['Im Sang-doe, Ambassador, KOR']], // prettier-ignore
  ])('%s', (text, expected) => expect(offices(text)).toEqual(expected));
});

describe('who is told without a state', () => {
  const visit =
    'Polish Minister of Health Jan Kowal paid a visit to Laos, where he met Lao Minister of Health Bounma Keola. ';
  const rest = (text: string) => offices(text).slice(2);
  test.each<[string, string[]]>([
    [`${visit}He was received by President Somchit Sili.`, ['Somchit Sili, President, LAO']],
    [
      `${visit}The delegation called on Deputy Prime Minister Somchit Sili.`,
      ['Somchit Sili, Deputy Prime Minister, LAO'],
    ],
  ])('a host is of the state visited: %s', (text, expected) => expect(rest(text)).toEqual(expected));

  test('a spokesman speaks for the state that is spoken of most', () =>
    expect(offices('Foreign Ministry Spokesperson Hu Wei took questions. Nepal asked China for help, and China sent rice.')).toEqual(['Hu Wei, Foreign Ministry Spokesperson, CHN'])); // prettier-ignore

  test('of a title in the heading and its fuller form in the text the second is told', () =>
    expect(offices('Call on Foreign Minister Nakada by a guest\nMr. Ryo Nakada, Minister for Foreign Affairs of Japan, met him.')).toEqual(['Ryo Nakada, Minister for Foreign Affairs, JPN'])); // prettier-ignore
});

describe('names', () => {
  const speakers = (text: string) => read(text).commitments.map(({ speakers: [speaker] }) => speaker);
  const met = 'Chinese Vice Premier He Kaiwen met with British Trade Minister Ann Kettle on Monday. ';
  test.each<[string, string[]]>([
    ['China will cut its tariffs, He said, adding that it is open.', ['He Kaiwen']],
    ['He, also a member of the Political Bureau, said that China would cut its tariffs.', ['He Kaiwen']],
    ['Kettle thanked them. He said China would cut its tariffs.', ['Ann Kettle']],
  ])('the surname He: %s', (text, expected) => expect(speakers(met + text)).toEqual(expected));

  test('of a name in capitals and the same in small letters the second is told', () => {
    const text =
      'VISIT OF HIS EXCELLENCY BOUNMA KEOLA, PRIME MINISTER OF LAOS\nPrime Minister Bounma Keola of Laos came.';
    expect(read(text).offices.map(({ name }) => name)).toEqual(['Bounma Keola']);
  });

  test('an hour is no office', () =>
    expect(offices('It was sent at 04:17 PM EST on Monday from the city.')).toEqual([]));
});
