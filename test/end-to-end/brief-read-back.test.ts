import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { briefKinds } from '../../src/0-facts/index.ts';
import type { Brief, BriefKind, BriefLength } from '../../src/0-facts/index.ts';
import { articleView } from '../../src/4-ledger/index.ts';
import type { Moment } from '../../src/4-ledger/index.ts';
import { renderBrief } from '../../src/5-present/index.ts';
import { ExampleBriefs, linesOf, moment, november, wordsOf } from './example-briefs.ts';
import { squeezed } from './office.ts';

/** Files are read back line by line and footnote by footnote: each line leads to words that stand in an article. */

/** A line as the file has it, with the words behind each of its footnotes; all without spaces. */
interface ReadLine {
  words: string;
  quotes: string[];
}

let briefs: ExampleBriefs;
beforeAll(async () => {
  briefs = await ExampleBriefs.open();
});
afterAll(() => briefs.close());

type Form = 'docx' | 'pdf';
const cases = briefKinds.flatMap((kind) =>
  (['docx', 'pdf'] as const).flatMap((form) =>
    (['full', 'one-page'] as const).map((length): [BriefKind, Form, BriefLength, Moment] => [
      kind,
      form,
      length,
      moment,
    ]),
  ),
);
const later: typeof cases = [
  ['visit', 'docx', 'full', november],
  ['session', 'pdf', 'full', november],
  ['oversight', 'docx', 'one-page', november],
  ['visit', 'pdf', 'one-page', november],
];

describe.each([...cases, ...later])('%s as %s, %s, $3.day', (kind, form, length, then) => {
  test('each line has its footnotes, and the words of each stand in the article that it names', async () => {
    const written = await briefs.of(kind, { length }, then);
    const bytes = await renderBrief(written, form);
    const read = form === 'docx' ? linesOfWord(bytes) : await linesOfPdf(bytes, written);
    const texts = new Map<string, string>();
    for (const { article } of written.sources)
      texts.set(article, squeezed((await articleView(briefs.ledger, then, article))!.text));
    const lines = linesOf(written);
    expect(read.map(({ words }) => words)).toEqual(lines.map((line) => squeezed(wordsOf(line))));
    for (const [index, { quotes }] of read.entries()) {
      const { notes } = lines[index]!;
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes).toHaveLength(notes.length);
      for (const [at, quote] of quotes.entries())
        expect(texts.get(written.notes[notes[at]! - 1]!.quote.article)).toContain(quote);
    }
  });
});

test('on that later day the 49th session and what is overdue are in', async () => {
  const written = await briefs.of('visit', {}, november);
  const meetings = written.sections.find(({ key }) => key === 'meetings')!;
  expect(meetings.groups.flatMap(({ lines }) => lines.map(wordsOf)).join(' ')).toContain('Kỳ họp lần thứ 49');
  const raised = written.sections.find(({ key }) => key === 'raise')!;
  expect(wordsOf(raised.groups[0]!.lines[0]!)).toContain('quá hạn');
});

const plainWords = (xml: string): string =>
  squeezed([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const quoted = (note: string): string => /^“(.+?)”—/s.exec(note)![1]!;

/** Paragraphs in the style of lines; a footnote that was referred to before is a link to its first reference. */
function linesOfWord(bytes: Uint8Array): ReadLine[] {
  const parts = unzipSync(bytes);
  const notes = new Map(
    [
      ...strFromU8(parts['word/footnotes.xml']!).matchAll(/<w:footnote [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:footnote>/gs),
    ].map(([, id, xml]) => [id!, plainWords(xml!)]),
  );
  const paragraphs = strFromU8(parts['word/document.xml']!).match(/<w:p>.*?<\/w:p>/gs)!;
  return paragraphs
    .filter((xml) => xml.includes('<w:pStyle w:val="GanketLine"/>'))
    .map((xml) => {
      const ids = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"|w:anchor="_Note(\d+)"/g)];
      const own = xml.replaceAll(/<w:hyperlink .*?<\/w:hyperlink>|<w:r><w:rPr><w:vertAlign.*?<\/w:r>/gs, '');
      return { words: plainWords(own), quotes: ids.map(([, id, again]) => quoted(notes.get((id ?? again)!)!)) };
    });
}

/** The text between headings is lines, each with its `[n]` in it; the footnotes stand behind, each begun by its `[n]`. */
async function linesOfPdf(bytes: Uint8Array, written: Brief): Promise<ReadLine[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  // Page numbers and the mark of the example stand between the words of two pages.
  const whole = squeezed(text.replaceAll(/Trang \d+\/\d+/g, '').replaceAll(/Ví dụ: dựng từ sổ ví dụ[^.]*\./g, ''));
  const first = whole.lastIndexOf('[1]“');
  const [body, behind] = [whole.slice(0, first), whole.slice(first)];
  const notes = new Map(
    [...behind.matchAll(/\[(\d+)\](“.+?”—)/gs)].map(([, number, note]) => [number!, quoted(note!)]),
  );
  const { plain, marks } = withoutMarks(body);
  let from = 0;
  return linesOf(written).map((line) => {
    const words = squeezed(wordsOf(line));
    const at = plain.indexOf(`–${words}`, from);
    if (at < 0) return { words: `not found: ${words}`, quotes: [] };
    from = at + 1 + words.length;
    const own = marks.filter((mark) => mark.at > at && mark.at <= from);
    return { words, quotes: own.map(({ number }) => notes.get(number)!) };
  });
}

/** A text without its `[n]`, and where in it they stood. */
function withoutMarks(text: string): { plain: string; marks: { at: number; number: string }[] } {
  const marks: { at: number; number: string }[] = [];
  let plain = '';
  let from = 0;
  for (const { 0: mark, 1: number, index } of text.matchAll(/\[(\d+)\]/g)) {
    plain += text.slice(from, index);
    marks.push({ at: plain.length, number: number! });
    from = index + mark.length;
  }
  return { plain: plain + text.slice(from), marks };
}
