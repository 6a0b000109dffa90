import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { briefKinds } from '../../src/0-facts/index.ts';
import type { Brief, BriefKind, BriefLength, Language } from '../../src/0-facts/index.ts';
import { articleView, openLedger, threadRows } from '../../src/4-ledger/index.ts';
import { renderBrief, writeBrief } from '../../src/5-present/index.ts';
import { now } from '../../src/6-run/clock.ts';
import { exampleRecord } from '../../src/6-run/example.ts';
import { importSources } from '../../src/6-run/pipeline.ts';
import { ExampleBriefs, limits, linesOf, moment, november, wishFor, wordsOf } from './example-briefs.ts';

/** Briefs of the example record, written, printed and read back by libraries that did not write them. */

let briefs: ExampleBriefs;
let texts: Map<string, string>;

const brief = (kind: BriefKind, language: Language = 'vi', length: BriefLength = 'full'): Promise<Brief> =>
  briefs.of(kind, { language, length });

beforeAll(async () => {
  briefs = await ExampleBriefs.open();
  texts = new Map();
  for (const kind of briefKinds)
    for (const { article } of (await brief(kind)).sources)
      texts.set(article, (await articleView(briefs.ledger, moment, article))!.text);
});
afterAll(() => briefs.close());

describe.each(briefKinds.map((kind) => [kind]))('%s', (kind) => {
  test('every line has a footnote, and every footnote’s words stand in their article', async () => {
    const written = await brief(kind);
    expect(linesOf(written).length).toBeGreaterThan(5);
    expect(linesOf(written).filter(({ notes }) => notes.length === 0)).toEqual([]);
    for (const { quote } of written.notes) {
      expect(texts.get(quote.article)!.slice(quote.start, quote.end)).toBe(quote.exact);
    }
  });

  test.each<[Language]>([['vi'], ['en']])('in Markdown (%s), byte for byte the same again', async (language) => {
    const first = await renderBrief(await brief(kind, language), 'md');
    expect(await renderBrief(await brief(kind, language), 'md')).toEqual(first);
    const text = new TextDecoder().decode(first);
    const told = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const kept = [...text.matchAll(/^\[\^(\d+)\]: “(.+)” — /gm)].map(([, number]) => number!);
    expect(kept).toEqual([...told].sort((a, b) => Number(a) - Number(b)));
  });

  test('in Word, the same text again', async () => {
    const read = async (): Promise<string[]> => {
      const parts = unzipSync(await renderBrief(await brief(kind), 'docx'));
      return ['word/document.xml', 'word/footnotes.xml'].flatMap((part) =>
        [...strFromU8(parts[part]!).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text!),
      );
    };
    const first = await read();
    expect(first.length).toBeGreaterThan(20);
    expect(await read()).toEqual(first);
  });

  test('in PDF: tagged, with bookmarks, and the same bytes again', async () => {
    const written = await brief(kind);
    const bytes = await renderBrief(written, 'pdf');
    expect(Buffer.from(await renderBrief(written, 'pdf')).equals(bytes)).toBe(true);
    const document = await getDocumentProxy(new Uint8Array(bytes));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await document.getOutline()).map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining(written.sections.map(({ title }) => title)),
    );
  });
});

test.each(['docx', 'pdf', 'md'] as const)(
  'of a ledger of one’s own nothing is marked as an example (%s)',
  async (form) => {
    const bytes = await renderBrief({ ...(await brief('visit')), example: false }, form);
    const parts = form === 'docx' ? Object.keys(unzipSync(bytes)).filter((name) => /header/.test(name)) : [];
    expect(parts).toEqual([]);
    const text =
      form === 'pdf'
        ? (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text
        : new TextDecoder().decode(bytes);
    expect(text).not.toContain('sổ ví dụ');
  },
);

test('guests and hosts stand first among the persons', async () => {
  const written = await briefs.of('visit', { guests: ['Sonexay Siphandone'] });
  const people = written.sections.find(({ key }) => key === 'people')!;
  const laos = people.groups.find(({ title }) => title === 'Lào')!;
  expect(laos.lines[0]!.runs[0]!.text).toBe('Sonexay Siphandone (khách): ');
});

test('a relation that no article speaks of has no brief', async () => {
  expect(await writeBrief(briefs.ledger, moment, wishFor('visit', { relation: 'BRA-JPN' }))).toBeNull();
});

test('who was asked and has not answered stands with the body that was asked', async () => {
  const own = await openLedger(join(briefs.folder, 'own.db'), { who: 'test', clock: now });
  try {
    const path = join(exampleRecord, '01-hoi-dam-cap-cao.txt');
    await importSources(own, [{ kind: 'path', path }], { limits, clock: now }, () => undefined);
    const asked = { ...moment, asOf: null };
    const { items } = await threadRows(own, asked, { relation: 'LAO-VNM' });
    const { fact } = items[0]!.quote;
    const judgement = { kind: 'ask', fact, to: 'Bộ Công Thương', by: '2026-02-01', question: 'Đã đến đâu?' } as const;
    await own.decide({ who: 'Lan', why: null, judgement });
    const report = await writeBrief(own, asked, wishFor('oversight'));
    const [overview, first] = report!.sections[0]!.groups;
    expect(wordsOf(overview!.lines[0]!)).toBe('Bộ Công Thương: đã hỏi mà chưa trả lời 1.');
    expect(first!.title).toBe('Bộ Công Thương: đã hỏi mà chưa trả lời (1)');
    expect(wordsOf(first!.lines[0]!)).toBe(
      `“${items[0]!.action}” — đã hỏi Bộ Công Thương, cần trả lời trước 01/02/2026; quá hạn. Đã đến đâu?`,
    );
  } finally {
    await own.close();
  }
});

test('figures, days and forces are told in words, and what a target takes is counted as on the pages', async () => {
  const written = await writeBrief(briefs.ledger, november, wishFor('visit', { since: '2025-06-01' }));
  const text = new TextDecoder().decode(await renderBrief(written!, 'md'));
  // From the whole year 2025, not from nine months of 2026.
  expect(text).toContain('cần tăng 27,2% mỗi năm từ 2025 đến 2030');
  expect(text).not.toMatch(
    /\d{4}-\d{2}(-\d{2})? →|→ \d{4}-|\d{5,} [A-Z]{3}|\b(proposed|pledged|agreed|signed|completed)\b/,
  );
});
