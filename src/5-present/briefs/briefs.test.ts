import type { Brief } from '../../0-facts/index.ts';
import type { DraftLine, DraftSection } from './draft.ts';
import { describe, expect, test } from 'vitest';
import type { Quote } from '../../0-facts/index.ts';
import { strToU8, zipSync } from 'fflate';
import { templateStyles } from './docx-template.ts';
import { edited, numbered } from './edits.ts';
import { briefMarkdown } from './markdown.ts';

function quote(fact: string, publishedOn: string | null = '2026-02-05'): Quote {
  const article = `article-${fact}`;
  const exact = `words of ${fact}`;
  return {
    fact,
    article,
    title: `Title ${fact}`,
    publisher: 'Báo A',
    publishedOn,
    dateInferred: false,
    url: null,
    exact,
    start: 0,
    end: 9,
  };
}

function line(id: string, ...quotes: Quote[]): DraftLine {
  return { id, runs: [{ voice: 'record', text: id }], quotes };
}

function section(...lines: DraftLine[]): DraftSection {
  return { key: 'raise', title: 'To raise', groups: [{ title: null, lines, rest: 0 }], empty: 'Nothing.' };
}

const idsOf = (sections: DraftSection[]): string[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ id }) => id)));

describe('what a person changes', () => {
  const draft = [section(line('a', quote('1')), line('b', quote('2')), line('c', quote('3')))];

  test('struck lines go, with the footnotes that only they had', () => {
    const shown = numbered(edited(draft, { struck: ['b'], order: [], remarks: [] }));
    expect(shown.notes.map(({ quote: { fact } }) => fact)).toEqual(['1', '3']);
  });

  test('lines that were moved come first, in their order, and the footnotes are numbered anew', () => {
    const sections = edited(draft, { struck: [], order: ['c', 'b'], remarks: [] });
    expect(idsOf(sections)).toEqual(['c', 'b', 'a']);
    expect(numbered(sections).notes.map(({ quote: { fact } }) => fact)).toEqual(['3', '2', '1']);
  });

  test('a remark stands behind its section, in a person’s voice, without a footnote', () => {
    const [first] = edited(draft, {
      struck: [],
      order: [],
      remarks: [{ section: 'raise', text: 'Ask twice.', who: 'Lan' }],
    });
    expect(first!.groups.at(-1)!.lines).toEqual([
      { id: 'remark raise 0', runs: [{ voice: 'people', text: 'Lan: Ask twice.' }], quotes: [] },
    ]);
  });
});

describe('footnotes', () => {
  test('the same words are one footnote, however often they are referred to', () => {
    const shown = numbered([section(line('a', quote('1'), quote('2')), line('b', quote('2')))]);
    expect(shown.sections[0]!.groups[0]!.lines.map(({ notes }) => notes)).toEqual([[1, 2], [2]]);
  });

  test('sources are told once, the oldest first, undated ones at the end', () => {
    const shown = numbered([section(line('a', quote('1', null), quote('2'), quote('3', '2025-12-01'), quote('2')))]);
    expect(shown.sources.map(({ article }) => article)).toEqual(['article-3', 'article-2', 'article-1']);
  });
});

describe('Markdown', () => {
  const shown = numbered([section(line('# a *b* [c] | <d>', quote('1')))]);
  const brief: Brief = {
    ...shown,
    language: 'en',
    title: 'T',
    facts: [],
    asOf: '2026-03-01',
    example: false,
    length: 'full',
  };

  test('signs of the record are no signs of Markdown', () => {
    expect(briefMarkdown(brief)).toContain('- \\# a \\*b\\* \\[c\\] \\| \\<d\\>[^1]\n');
  });

  test('a footnote tells words, article, publisher and day', () => {
    expect(briefMarkdown(brief)).toContain('[^1]: “words of 1” — *Title 1*, Báo A, 5 Feb 2026.');
  });

  test('a section without lines says what would fill it', () => {
    expect(briefMarkdown({ ...brief, sections: [{ ...shown.sections[0]!, groups: [] }] })).toContain(
      '## To raise\n\nNothing.',
    );
  });
});

describe('a template of one’s own', () => {
  const docx = (styles: string): Uint8Array => zipSync({ 'word/styles.xml': strToU8(styles) });

  test('styles are found by name, whatever id another language’s Word gave them', () => {
    const styles = templateStyles(
      docx(
        '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="x"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="GanketLine"/><w:basedOn w:val="u1"/></w:style>',
      ),
    );
    expect(styles).toContain('w:styleId="Heading1"');
    expect(styles).toContain('w:styleId="GanketLine"');
    expect(styles).toContain('<w:basedOn w:val="Heading1"/>');
  });

  test.each([
    ['no ZIP', strToU8('just text')],
    ['a ZIP without styles', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s is refused, with what was expected', (_, bytes) => {
    expect(() => templateStyles(bytes)).toThrow(/Expected a document saved by Word or LibreOffice/);
  });
});
