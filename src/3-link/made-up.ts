import { factsOf, hashOf, recordKinds } from '../0-facts/index.ts';
import type { Evidence, Reading, RecordKind, Records } from '../0-facts/index.ts';
import type { LinkArticle } from './links.ts';

/** Readings by hand, for the linker's tests: `words` is the evidence of its record. */

type Told<T> = Partial<Omit<T, 'evidence'>> & { words: string };

type Contents = { publishedOn?: string | null; text?: string } & {
  [K in RecordKind]?: Told<Records[K][number]>[];
};

/** What a record says where the test leaves it open. */
const unsaid = {
  encounters: { kind: 'talks', participants: [], date: null, place: null, status: 'held' },
  commitments: {
    force: 'agreed',
    speakers: [],
    holders: ['LAO', 'VNM'],
    pillars: ['economy'],
    due: null,
    indicator: false,
  },
  results: { status: 'completed', date: null, pillars: ['economy'] },
  indicators: { metric: 'trade-turnover', kind: 'target', value: 0, unit: 'USD', date: null, scope: 'LAO-VNM' },
  offices: { office: 'Bộ trưởng', country: null },
  things: { kind: 'project', date: null, number: null },
} satisfies { [K in RecordKind]: Partial<Records[K][number]> };

/** An article whose text is the given one, and the words of each record that are not in it, a line each. */
export function madeUpArticle(id: string, contents: Contents): LinkArticle {
  const publishedOn = contents.publishedOn ?? null;
  let text = contents.text ?? '';
  const evidence = (words: string): Evidence => {
    if (!text.includes(words)) text += `\n${words}`;
    const start = text.indexOf(words);
    return { exact: words, start, end: start + words.length };
  };
  const records = Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      (contents[kind] ?? []).map(({ words, ...told }) => {
        const named = { action: words, what: words, name: words };
        return { ...named, ...unsaid[kind], ...told, evidence: evidence(words) };
      }),
    ]),
  ) as unknown as Records;
  const reading: Reading = { document: { id, language: 'vi', publishedOn }, ...records };
  const textHash = hashOf(text);
  const facts = factsOf(reading, textHash);
  return { id, text, textHash, title: null, publisher: null, publishedOn, language: 'vi', facts };
}
