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

describe('four times as much takes no more than some four times the steps', () => {
  test.each(units)('of %j', async (unit) => {
    const once = await stepsFor(head + unit.repeat(300));
    expect(once).toBeGreaterThan(1000);
    expect((await stepsFor(head + unit.repeat(1200))) / once).toBeLessThan(5);
  });

  test('of articles one after the other', async () => {
    const texts = articlesFor(64, 'linear').map(({ text }) => text);
    const once = await stepsFor(texts.slice(0, 16).join('\n\n'));
    expect((await stepsFor(texts.join('\n\n'))) / once).toBeLessThan(5);
  });
});
