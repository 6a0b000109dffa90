import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderBrief } from '../../src/5-present/index.ts';
import { ExampleBriefs, linesOf } from './example-briefs.ts';
import { squeezed } from './office.ts';

/** An English brief quotes Vietnamese articles: what reads aloud or spells has to know which words are in which. */

let briefs: ExampleBriefs;
beforeAll(async () => {
  briefs = await ExampleBriefs.open();
});
afterAll(() => briefs.close());

interface Node {
  role?: string;
  lang?: string;
  id?: string;
  children?: Node[];
}

test('in PDF the record’s words and titles are tagged as Vietnamese, the rest is the document’s English', async () => {
  const written = await briefs.of('visit', { language: 'en' });
  const document = await getDocumentProxy(new Uint8Array(await renderBrief(written, 'pdf')));
  expect(((await document.getMetadata()).info as Record<string, unknown>)['Language']).toBe('en');
  const texts = { vi: '', en: '' };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const languages = new Map<string, string>();
    const visit = (node: Node, language: string): void => {
      const own = node.lang ?? language;
      if (node.id) languages.set(node.id, own);
      for (const child of node.children ?? []) visit(child, own);
    };
    visit((await page.getStructTree()) as Node, 'en');
    let at = 'en';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('id' in item && item.id) at = languages.get(item.id) ?? 'en';
      else if ('str' in item) texts[at as 'vi' | 'en'] += item.str;
    }
  }
  const [vi, en] = [squeezed(texts.vi), squeezed(texts.en)];
  const records = linesOf(written).flatMap(({ runs }) => runs.filter(({ voice }) => voice === 'record'));
  expect(records.length).toBeGreaterThan(20);
  for (const { text } of records) expect(vi).toContain(squeezed(text));
  for (const { quote } of written.notes) expect(vi).toContain(squeezed(`“${quote.exact}”${quote.title}`));
  for (const { title } of written.sections) {
    expect(en).toContain(squeezed(title));
    expect(vi).not.toContain(squeezed(title));
  }
});

test('in Word the document has a language, and the record’s words have theirs', async () => {
  const written = await briefs.of('visit', { language: 'en' });
  const parts = unzipSync(await renderBrief(written, 'docx'));
  const xml = (name: string): string => strFromU8(parts[`word/${name}.xml`]!);
  expect(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(xml('styles'))![0]).toContain('<w:lang w:val="en-GB"/>');
  const runs = [...(xml('document') + xml('footnotes')).matchAll(/<w:r>(?:(?!<\/w:r>).)*GanketRecord.*?<\/w:r>/gs)];
  expect(runs.length).toBeGreaterThan(written.notes.length);
  expect(runs.filter(([run]) => !run.includes('<w:lang w:val="vi-VN"/>'))).toEqual([]);
});
