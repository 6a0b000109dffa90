import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { briefKinds, defaultMarkLimits } from '../../src/0-facts/index.ts';
import type { Brief, BriefKind, Language } from '../../src/0-facts/index.ts';
import { usualUnpacking } from '../../src/1-collect/index.ts';
import { articleView, openLedger, threadRows } from '../../src/4-ledger/index.ts';
import type { Ledger, Moment } from '../../src/4-ledger/index.ts';
import { renderBrief, writeBrief } from '../../src/5-present/index.ts';
import { now } from '../../src/6-run/clock.ts';
import { exampleRecord, openExample } from '../../src/6-run/example.ts';
import { importSources } from '../../src/6-run/pipeline.ts';

/** Briefs of the example record, written, printed and read back by libraries that did not write them. */

const limits = {
  ...usualUnpacking,
  textBytes: 1e6,
  sourceBytes: 1e6,
  fetchSeconds: 1,
  fetchPrivate: false,
  userAgent: 'test',
};
const moment: Moment = { asOf: '2026-03-01', knownBy: null, day: '2026-03-01', limits: defaultMarkLimits };
const wish = { relation: 'LAO-VNM', home: 'VNM', since: null, guests: [], hosts: [], pillars: [] };

let folder: string;
let ledger: Ledger;
let texts: Map<string, string>;

async function brief(kind: BriefKind, language: Language = 'vi', length: Brief['length'] = 'full'): Promise<Brief> {
  const written = await writeBrief(ledger, moment, { ...wish, kind, language, length, session: null });
  if (!written) throw new Error('the example has no such relation');
  return written;
}

const linesOf = ({ sections }: Brief) => sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines));
const squeezed = (text: string): string => text.replace(/\s+/g, '');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-brief-'));
  ledger = await openExample({
    location: join(folder, 'example.db'),
    record: exampleRecord,
    collecting: { limits, clock: now },
    opening: { who: 'test', clock: now },
    tellMaking: () => undefined,
  });
  texts = new Map();
  for (const kind of briefKinds)
    for (const { article } of (await brief(kind)).sources)
      texts.set(article, (await articleView(ledger, moment, article))!.text);
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

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

  test('in Word: each line with its words and its footnotes', async () => {
    const written = await brief(kind);
    const parts = unzipSync(await renderBrief(written, 'docx'));
    const words = (part: string): string =>
      squeezed(
        [...strFromU8(parts[part]!).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      )
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
    const body = words('word/document.xml');
    for (const { runs } of linesOf(written)) expect(body).toContain(squeezed(runs.map(({ text }) => text).join('')));
    const notes = words('word/footnotes.xml');
    for (const { quote } of written.notes) expect(notes).toContain(squeezed(`“${quote.exact}”`));
    const references = strFromU8(parts['word/document.xml']!).match(/<w:footnoteReference /g);
    expect(references).toHaveLength(written.notes.length);
  });

  test('in PDF: the same words, tagged, with bookmarks, and the same bytes again', async () => {
    const written = await brief(kind);
    const bytes = await renderBrief(written, 'pdf');
    expect(Buffer.from(await renderBrief(written, 'pdf')).equals(bytes)).toBe(true);
    const document = await getDocumentProxy(new Uint8Array(bytes));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await document.getOutline()).map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining(written.sections.map(({ title }) => title)),
    );
    const { text } = await extractText(document, { mergePages: true });
    // Page numbers and the mark of the example stand between the words of two pages.
    const body = squeezed(text.replaceAll(/Trang \d+\/\d+/g, '').replaceAll(/Ví dụ: dựng từ sổ ví dụ[^.]*\./g, ''));
    for (const { runs, notes } of linesOf(written)) {
      const said = runs.map(({ text: words }) => words).join('');
      expect(body).toContain(squeezed(said + notes.map((note) => `[${note}]`).join('')));
    }
    for (const { number, quote } of written.notes) expect(body).toContain(squeezed(`[${number}] “${quote.exact}”`));
  });
});

test('the short brief is one page', async () => {
  const document = await getDocumentProxy(
    new Uint8Array(await renderBrief(await brief('visit', 'vi', 'one-page'), 'pdf')),
  );
  expect(document.numPages).toBe(1);
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
  const guests = ['Sonexay Siphandone'];
  const written = await writeBrief(ledger, moment, {
    ...wish,
    guests,
    kind: 'visit',
    language: 'vi',
    length: 'full',
    session: null,
  });
  const people = written!.sections.find(({ key }) => key === 'people')!;
  const laos = people.groups.find(({ title }) => title === 'Lào')!;
  expect(laos.lines[0]!.runs[0]!.text).toBe('Sonexay Siphandone (khách): ');
});

test('a relation that no article speaks of has no brief', async () => {
  const asked = { ...wish, relation: 'BRA-JPN', kind: 'visit', language: 'vi', length: 'full', session: null } as const;
  expect(await writeBrief(ledger, moment, asked)).toBeNull();
});

test('who was asked and has not answered stands first in the report of those who oversee', async () => {
  const own = await openLedger(join(folder, 'own.db'), { who: 'test', clock: now });
  try {
    const path = join(exampleRecord, '01-hoi-dam-cap-cao.txt');
    await importSources(own, [{ kind: 'path', path }], { limits, clock: now }, () => undefined);
    const asked = { ...moment, asOf: null };
    const { items } = await threadRows(own, asked, { relation: 'LAO-VNM' });
    const { fact } = items[0]!.quote;
    const judgement = { kind: 'ask', fact, to: 'Bộ Công Thương', by: '2026-02-01', question: 'Đã đến đâu?' } as const;
    await own.decide({ who: 'Lan', why: null, judgement });
    const report = await writeBrief(own, asked, {
      ...wish,
      kind: 'oversight',
      language: 'vi',
      length: 'full',
      session: null,
    });
    const [first] = report!.sections[0]!.groups;
    expect(first!.title).toBe('Đã hỏi, chưa trả lời (1)');
    expect(first!.lines[0]!.runs.map(({ text }) => text).join('')).toBe(
      `“${items[0]!.action}” — đã hỏi Bộ Công Thương, cần trả lời trước 01/02/2026; quá hạn. Đã đến đâu?`,
    );
  } finally {
    await own.close();
  }
});

test('figures, days and forces are told in words, and what a target takes is counted as on the pages', async () => {
  const november: Moment = { ...moment, asOf: '2026-11-26', day: '2026-11-26' };
  const asked = { ...wish, kind: 'visit', language: 'vi', length: 'full', session: null, since: '2025-06-01' } as const;
  const written = await writeBrief(ledger, november, asked);
  const text = new TextDecoder().decode(await renderBrief(written!, 'md'));
  // From the whole year 2025, not from nine months of 2026.
  expect(text).toContain('cần tăng 27,2% mỗi năm từ 2025 đến 2030');
  expect(text).not.toMatch(
    /\d{4}-\d{2}(-\d{2})? →|→ \d{4}-|\d{5,} [A-Z]{3}|\b(proposed|pledged|agreed|signed|completed)\b/,
  );
});
