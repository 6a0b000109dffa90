import { readdirSync, readFileSync } from 'node:fs';
import type { ReadableArticle } from '../../src/0-facts/index.ts';
import { readArticle } from '../../src/2-read/index.ts';
import type { Case } from '../measuring/measurement.ts';
import { inTurns } from '../measuring/timing.ts';

/** The folders of texts that have a gold, by the language they are written in. */
const folders = { Vietnamese: ['development', 'passages'], English: ['development-en', 'passages-en'] };

export const benchmark: Case = {
  about: 'The whole reading of the passages that have a gold, each language in turns with the other, in one thread.',
  async measure({ quick }) {
    const [vietnamese, english] = [textsOf(folders.Vietnamese), textsOf(folders.English)];
    const spent = inTurns(
      { vietnamese: () => vietnamese.forEach(readArticle), english: () => english.forEach(readArticle) },
      { warmUp: quick ? 3 : 8, counted: quick ? 5 : 15, seconds: 40 },
    );
    const rate = (texts: readonly ReadableArticle[], cpu: number) =>
      texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6 / cpu;
    const rates = {
      vietnamese: spent.vietnamese.map(({ cpu }) => rate(vietnamese, cpu)),
      english: spent.english.map(({ cpu }) => rate(english, cpu)),
    };
    const meaning =
      'UTF-8 text read in a second of the thread’s own processor time; short texts cost more than articles.';
    return [
      { name: 'Vietnamese', unit: 'MB/s', samples: rates.vietnamese, meaning },
      { name: 'English', unit: 'MB/s', samples: rates.english, meaning },
      {
        name: 'English against Vietnamese',
        unit: '%',
        samples: rates.english.map((each, round) => (100 * each) / rates.vietnamese[round]!),
        meaning: 'Of the same round: what a second language costs beside the first.',
        bar: 'at least 100',
      },
    ];
  },
};

function textsOf(names: readonly string[]): ReadableArticle[] {
  return names.flatMap((name) => {
    const folder = new URL(`../${name}/`, import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    return files.map((id) => articleOf(id, readFileSync(new URL(id, folder), 'utf8')));
  });
}

function articleOf(id: string, text: string): ReadableArticle {
  return { id, text, publishedOn: /^ date (\d{4}-\d{2}(?:-\d{2})?) /.exec(text)?.[1] ?? null };
}
