import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlesFor } from './measuring/corpus.ts';
import { readArticle } from '../src/2-read/index.ts';

// The engine counts how often each block of the reader's code is run: steps, not time, of every rule there is.
const session = new Session();
beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

async function stepsFor(text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  readArticle({ id: 'a', text, publishedOn: '2026-02-05' });
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/src/2-read/'))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
}

const head =
  'Thủ tướng Trần Văn Khoai hội đàm với Thủ tướng Lào Khăm-phui Kẹo-bua. Hai bên nhất trí mở rộng thương mại, ';

const units = [
  'a', 'ạ', 'a ', 'Á ', 'Á-', '1', '1 ', '1.', '1/', '1-', '5/2 ', '(', ')', '"', '“', ',', ', ', ';', '; ', ':', '.', '. ', '-', '\n', '\t|',
  '\ud800', '\u00ad', '\u0301', 'sẽ ', 'đã ', 'và ', 'của ', 'hai ', 'hai bên ', 'Hai bên nhất trí ', 'nhất trí mở ', 'đề nghị Lào ', 'cho biết ',
  'Lào ', 'Lào, ', 'Việt - ', 'Việt - Lào ', 'Hà Nội ', 'Thủ tướng ', 'Thủ tướng, ', 'Thủ tướng Lào ', 'ông ', 'ông An ', 'Nguyễn ', 'Nguyễn Văn An, ',
  'hội đàm với ', 'gặp A và ', 'thăm ', 'Kỳ họp ', 'lần thứ ', 'Hiệp định ', 'Hiệp định về ', 'cầu Hữu nghị ', 'kim ngạch ', 'tỷ ', '5 tỷ USD ', '5%, ',
  'ngày ', 'năm ', 'năm 2030, ', 'từ ', 'mười ', 'ảnh: ', '- Điều 1. ', 'theo đó ', 'nhằm ', 'tiếp tục ', '50 năm thiết lập quan hệ ',
]; // prettier-ignore

const headInEnglish =
  'Lao Prime Minister Bounma Keola held talks with Thai Prime Minister Niran Sawat. The two sides agreed to expand trade. ';

const unitsInEnglish = [
  'would ', 'and ', 'of ', '" ', ', ', 'on May 5 ', 'the ceremony ', 'the minister ', 'said that ', 'the agreement ', 'presided over by ',
  'Laos and Thailand ', 'of the Thai and Lao ministers ', 'the Joint Committee ', 'Under the agreement, ', 'a | b\n', '(a) to open a gate;\n',
  'The two sides agreed to open a gate. ', 'He asked Laos to open a gate by June. ', 'A gate was opened on May 5. ', '"We will open a gate," he said. ',
  'trade rose 5 percent to 3 million USD, ', 'Trade rose 5 percent to 3 million USD. ', 'Done at Vientiane on 1 May\n',
]; // prettier-ignore

describe('four times as much takes no more than some four times the steps', () => {
  test.each([
    ...units.map((unit) => [unit, head] as const),
    ...unitsInEnglish.map((unit) => [unit, headInEnglish] as const),
  ])('of %j', async (unit, before) => {
    const once = await stepsFor(before + unit.repeat(300));
    expect(once).toBeGreaterThan(1000);
    expect((await stepsFor(before + unit.repeat(1200))) / once).toBeLessThan(5);
  });

  test('of articles one after the other', async () => {
    const texts = articlesFor(64, 'linear').map(({ text }) => text);
    const once = await stepsFor(texts.slice(0, 16).join('\n\n'));
    expect((await stepsFor(texts.join('\n\n'))) / once).toBeLessThan(5);
  });
});
