import { describe, expect, test } from 'vitest';
import { defaultMarkLimits, factsOf, hashOf } from '../0-facts/index.ts';
import { readArticle } from '../2-read/index.ts';
import { link, marksOf } from './index.ts';
import type { LinkArticle } from './index.ts';

/** Articles as the reader reads them, linked; all are of 2 March 2025. */
function linked(...texts: string[]) {
  return linkedFrom(texts.map((text) => ({ text })));
}

/** The same, of publishers that are told. */
function linkedFrom(sources: { text: string; publisher?: string }[]) {
  const articles = sources.map(({ text, publisher = null }, i): LinkArticle => {
    const [id, textHash, publishedOn] = [`article-${i}`, hashOf(text), '2025-03-02'];
    const reading = readArticle({ id, text, publishedOn });
    const { language } = reading.document;
    return {
      id,
      text,
      textHash,
      title: null,
      publisher,
      publishedOn,
      language,
      facts: factsOf(reading, textHash),
    };
  });
  return link({ articles, decisions: [], threadIds: new Map() });
}

const vietnamese =
  'Ngày 1/3, tại Hà Nội, Bộ trưởng Bộ Công Thương Đinh Bá Thuần hội đàm với Bộ trưởng Công Thương Lào Khăm-xay Vi-lay-phon. ';
const english =
  'Lao Minister of Industry and Commerce Khamsay Vilayphon held talks with the Vietnamese Minister of Industry and Trade Dinh Ba Thuan in Hanoi on 1 March. ';

const marksIn = ({ threads }: ReturnType<typeof linked>) =>
  threads.map((thread) => {
    const marks = marksOf(
      thread,
      { state: thread.state, due: thread.due, suggested: null },
      '2025-03-10',
      defaultMarkLimits,
    );
    return `${thread.facts.length} ${marks.filter((mark) => mark === 'one-sided' || mark === 'contested').join()}`;
  });

describe('one happening in two languages', () => {
  test('persons and encounter are one, each quote stays in its words', () => {
    const { persons, encounters, threads } = linked(
      `${vietnamese}Hai bên nhất trí xây dựng chợ biên giới tại Sê Kông.`,
      `${english}The two sides agreed to build a border market in Sekong.`,
    );
    expect(persons.map(({ articles }) => articles.length)).toEqual([2, 2]);
    expect(encounters.map(({ facts }) => facts.length)).toEqual([2]);
    expect(threads.map(({ facts }) => facts.map(({ article }) => article))).toEqual([['article-0', 'article-1']]);
  });

  test('a pledge that both tell is heard from both sides', () => {
    const own = `${vietnamese}Việt Nam cam kết cấp 300 suất học bổng cho Lào.`;
    expect(marksIn(linked(own))).toEqual(['1 one-sided']);
    expect(marksIn(linked(own, `${english}Vietnam pledged to provide 300 scholarships for Laos.`))).toEqual(['2 ']);
  });

  test('who tells it is told by publishers: the own agency in the other language is not the other side', () => {
    const own = { text: `${vietnamese}Việt Nam cam kết cấp 300 suất học bổng cho Lào.`, publisher: 'TTXVN' };
    const text = `${english}Vietnam pledged to provide 300 scholarships for Laos.`;
    const toldBy = (publisher?: string) => {
      const links = linkedFrom([own, { text, ...(publisher && { publisher }) }]);
      return [links.threads.map(({ presses }) => presses.join()), marksIn(links)];
    };
    expect(toldBy('Vietnam News Agency')).toEqual([['VNM'], ['2 one-sided']]);
    expect(toldBy('Vientiane Times')).toEqual([['LAO,VNM'], ['2 ']]);
    // Of another language and nobody's that is known: as a rule the other side.
    expect(toldBy()).toEqual([['VNM'], ['2 ']]);
    // A third state's press is no side.
    expect(toldBy('Xinhua')).toEqual([['VNM'], ['2 one-sided']]);
  });

  test('whose press it is stands with it only where the publisher tells', () => {
    const text = `${vietnamese}Việt Nam cam kết cấp 300 suất học bổng cho Lào.`;
    const pressesOf = (publisher?: string) =>
      linkedFrom([{ text, ...(publisher && { publisher }) }]).threads.map(({ presses }) => presses);
    expect([pressesOf(), pressesOf('VOA Tiếng Việt'), pressesOf('TTXVN')]).toEqual([[[]], [[]], [['VNM']]]);
    // Of nobody's that is known, Vietnamese counts as Vietnam's word: the other side's agency makes it both.
    const other = { text: `${english}Vietnam pledged to provide 300 scholarships for Laos.`, publisher: 'KPL' };
    expect(marksIn(linkedFrom([{ text }, other]))).toEqual(['2 ']);
    expect(marksIn(linkedFrom([{ text, publisher: 'VOA Tiếng Việt' }, other]))).toEqual(['2 one-sided']);
  });

  test('another figure in the other readout is contested', () => {
    const own = `${vietnamese}Hai bên nhất trí đưa kim ngạch thương mại lên 5 tỷ USD vào năm 2027.`;
    expect(marksIn(linked(own, `${english}Both sides agreed to raise trade to US$5 billion by 2027.`))).toEqual(['2 ']);
    expect(marksIn(linked(own, `${english}Both sides agreed to raise trade to US$4 billion by 2027.`))).toEqual([
      '2 contested',
    ]);
  });

  test('a Chinese person and the meeting are one in Vietnamese and English', () => {
    const { persons, encounters } = linked(
      'Ngày 1/3, tại Bắc Kinh, Bộ trưởng Bộ Công Thương Đinh Bá Thuần hội đàm với Bộ trưởng Thương mại Trung Quốc Tống Khải Minh.',
      'Chinese Minister of Commerce Song Kaiming held talks with the Vietnamese Minister of Industry and Trade Dinh Ba Thuan in Beijing on 1 March.',
    );
    expect(persons.map(({ articles }) => articles.length)).toEqual([2, 2]);
    expect(encounters.map(({ facts }) => facts.length)).toEqual([2]);
  });

  test.each([
    ['an agreement', 1],
    ['a treaty', 2],
  ])('a memorandum in the one language and %s in the other are %i', (paper, count) => {
    const { threads } = linked(
      `${vietnamese}Hai bên nhất trí sớm ký bản ghi nhớ về dẫn độ và bảo hiểm nông nghiệp.`,
      `${english}The two sides agreed to sign soon ${paper} on extradition and agricultural insurance.`,
    );
    expect(threads).toHaveLength(count);
  });

  test('another market is another commitment', () => {
    const { threads } = linked(
      `${vietnamese}Hai bên nhất trí xây dựng chợ biên giới tại Sê Kông.`,
      `${english}The two sides agreed to build a border market in Champasak.`,
    );
    expect(threads).toHaveLength(2);
  });
});
