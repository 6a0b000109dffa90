import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Brief, BriefLength } from '../../0-facts/index.ts';
import type { DraftLine, DraftSection } from './draft.ts';
import { numbered } from './edits.ts';
import { madeUpQuote } from './material/made-up.ts';
import { briefPages, renderBrief } from './render.ts';

/** Files on paper, of a brief of so many lines whose article has this address. */
function briefOf(count: number, url: string | null, length: BriefLength = 'full'): Brief {
  const lines = Array.from({ length: count }, (_, at): DraftLine => {
    const quote = { ...madeUpQuote('2026-02-05', `lời ${at}`, at * 10), url };
    return { id: `line ${at}`, runs: [{ voice: 'record', text: `việc ${at}` }], quotes: [quote] };
  });
  const section: DraftSection = {
    key: 'raise',
    title: 'Cần nêu',
    groups: [{ title: null, lines, rest: 0 }],
    empty: '',
  };
  const shown = numbered([section], new Map());
  return { ...shown, language: 'vi', title: 'T', facts: [], asOf: '2026-03-01', example: false, length };
}

const partsOf = async (brief: Brief): Promise<(part: string) => string> => {
  const parts = unzipSync(await renderBrief(brief, 'docx'));
  return (part) => strFromU8(parts[part] ?? new Uint8Array());
};

/** What the pages of a PDF link to, with the words a reader is told of each link. */
async function linksOf(brief: Brief): Promise<{ url: string | undefined; words: string }[]> {
  const document = await getDocumentProxy(new Uint8Array(await renderBrief(brief, 'pdf')));
  const links = [];
  for (let page = 1; page <= document.numPages; page++)
    for (const one of (await (await document.getPage(page)).getAnnotations()) as Annotation[])
      links.push({ url: one.url, words: one.contentsObj.str });
  return links;
}

interface Annotation {
  url?: string;
  contentsObj: { str: string };
}

describe('the address of an article', () => {
  const url = 'https://bao.example/bài?a=1&b=2';
  const href = 'https://bao.example/b%C3%A0i?a=1&b=2';

  test('is a link in Word, in the footnotes and in the sources', async () => {
    const part = await partsOf(briefOf(1, url));
    for (const name of ['footnotes', 'document']) {
      const targets = part(`word/_rels/${name}.xml.rels`).matchAll(/Id="([^"]+)"[^>]*Target="(http[^"]+)"/g);
      const external = [...targets].filter(([, , target]) => target!.includes('bao.example'));
      expect(external.map(([, , target]) => target!.replaceAll('&amp;', '&'))).toEqual([href]);
      const linked = new RegExp(`<w:hyperlink [^>]*r:id="${external[0]![1]!}"[^>]*>.*?bao\\.example.*?</w:hyperlink>`);
      expect(part(`word/${name}.xml`)).toMatch(linked);
    }
  });

  test('is a link in PDF, in the footnotes and in the sources, and tells where it leads', async () => {
    const links = await linksOf(briefOf(1, url));
    expect(links.filter((link) => link.url !== undefined)).toEqual([
      { url: href, words: url },
      { url: href, words: url },
    ]);
    expect(links.filter(({ words }) => words === '')).toEqual([]);
  });

  test.each(['javascript:alert(1)', 'nơi nào đó'])('that is none of the web is printed alone: %s', async (none) => {
    const brief = briefOf(1, none);
    const part = await partsOf(brief);
    expect(part('word/footnotes.xml')).toContain(none);
    expect(part('word/_rels/footnotes.xml.rels')).not.toContain('TargetMode="External"');
    expect((await linksOf(brief)).filter((link) => link.url !== undefined)).toEqual([]);
  });
});

describe('pages of a PDF', () => {
  // Whatever stands before, breaks fall at each place of the lists once.
  test.each(Array.from({ length: 30 }, (_, at) => [at + 45]))(
    'none has one item of a list alone (%i)',
    async (count) => {
      const { lines, notes } = await briefPages(briefOf(count, null));
      for (const pages of [lines, notes]) {
        const counts = [...new Set(pages)].map((page) => pages.filter((other) => other === page).length);
        expect(Math.min(...counts)).toBeGreaterThan(1);
      }
    },
  );

  test('dots lead from each title of the contents to its page, as artifacts', async () => {
    const { OPS } = await getResolvedPDFJS();
    const document = await getDocumentProxy(new Uint8Array(await renderBrief(briefOf(5, null), 'pdf')));
    const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
    const within: string[] = [];
    let dotted = 0;
    for (const [at, operator] of fnArray.entries()) {
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
        within.push(String((argsArray[at] as unknown[])[0]));
      if (operator === OPS.endMarkedContent) within.pop();
      if (operator !== OPS.setDash) continue;
      expect(within).toEqual(['Artifact']);
      dotted++;
    }
    // One section, the notes and the sources.
    expect(dotted).toBe(3);
  });
});

/** Each link of the tags is read out: its place on the page hangs on it. */
test('in PDF every link hangs on its text', async () => {
  const bytes = await renderBrief(briefOf(3, 'https://bao.example/'), 'pdf');
  const text = Buffer.from(bytes).toString('latin1');
  const annotations = text.match(/\/Subtype \/Link/g)!;
  expect(annotations.length).toBeGreaterThan(6);
  expect(text.match(/\/Type \/OBJR/g)).toHaveLength(annotations.length);
  expect(text.match(/\/StructParent \d/g)).toHaveLength(annotations.length);
});

describe.each<[BriefLength]>([['full'], ['one-page']])('paper of a brief, %s', (length) => {
  // A long brief takes two pages.
  const brief = briefOf(length === 'full' ? 40 : 5, null, length);

  test('is A4 with the page’s number of all pages, in PDF', async () => {
    const document = await getDocumentProxy(new Uint8Array(await renderBrief(brief, 'pdf')));
    const { totalPages, text } = await extractText(document, { mergePages: false });
    expect(totalPages > 1).toBe(length === 'full');
    for (const [at, words] of text.entries()) {
      expect((await document.getPage(at + 1)).view).toEqual([0, 0, 595.28, 841.89]);
      expect(words).toContain(`Trang ${at + 1}/${totalPages}`);
    }
  });

  test('is A4 with the page’s number of all pages, in Word', async () => {
    const part = await partsOf(brief);
    const size = /<w:pgSz w:w="([^"]+)" w:h="([^"]+)"/.exec(part('word/document.xml'))!;
    expect(size.slice(1)).toEqual(['11906', '16838']);
    const footer = part('word/footer1.xml').replaceAll(/<w:fldChar [^>]*>/g, '');
    const words = [...footer.matchAll(/<w:(?:t|instrText)(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
    expect(words).toBe('Trang PAGE/NUMPAGES');
    expect(part('word/document.xml').match(/<w:footerReference w:type="default"/g)).toHaveLength(1);
  });
});
