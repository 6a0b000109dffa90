import type { Brief } from '../../0-facts/index.ts';
import type { DraftLine, DraftSection } from './draft.ts';
import { describe, expect, test } from 'vitest';
import type { Quote } from '../../0-facts/index.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withTemplate } from './word/template.ts';
import { edited, numbered } from './edits.ts';
import type { Languages } from './edits.ts';
import { briefMarkdown } from './markdown.ts';
import { renderBrief } from './render.ts';

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

const none: Languages = new Map();

const idsOf = (sections: DraftSection[]): string[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ id }) => id)));

describe('what a person changes', () => {
  const draft = [section(line('a', quote('1')), line('b', quote('2')), line('c', quote('3')))];

  test('struck lines go, with the footnotes that only they had', () => {
    const shown = numbered(edited(draft, { struck: ['raise b'], order: [], remarks: [] }), none);
    expect(shown.notes.map(({ quote: { fact } }) => fact)).toEqual(['1', '3']);
  });

  test.each([
    ['struck in one section it stays in another', ['raise a'], ['raise b', 'raise c', 'open a']],
    ['kept before lines had sections: struck in all of them', ['a'], ['raise b', 'raise c']],
  ])('%s', (_, struck, left) => {
    const both: DraftSection[] = [...draft, { ...section(line('a', quote('1'))), key: 'open' }];
    expect(idsOf(edited(both, { struck, order: [], remarks: [] }))).toEqual(left);
  });

  test('lines that were moved come first, in their order, and the footnotes are numbered anew', () => {
    const sections = edited(draft, { struck: [], order: ['raise c', 'raise b'], remarks: [] });
    expect(idsOf(sections)).toEqual(['raise c', 'raise b', 'raise a']);
    expect(numbered(sections, none).notes.map(({ quote: { fact } }) => fact)).toEqual(['3', '2', '1']);
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
    const shown = numbered([section(line('a', quote('1'), quote('2')), line('b', quote('2')))], none);
    expect(shown.sections[0]!.groups[0]!.lines.map(({ notes }) => notes)).toEqual([[1, 2], [2]]);
  });

  test('sources are told once, the oldest first, undated ones at the end', () => {
    const shown = numbered(
      [section(line('a', quote('1', null), quote('2'), quote('3', '2025-12-01'), quote('2')))],
      none,
    );
    expect(shown.sources.map(({ article }) => article)).toEqual(['article-3', 'article-2', 'article-1']);
  });
});

test('the record’s words are in their article’s language, whatever the brief’s is', () => {
  const languages = new Map([['article-1', 'vi']]);
  const shown = numbered([section(line('a', quote('1'), quote('2')))], languages);
  expect(shown.sections[0]!.groups[0]!.lines[0]!.runs).toEqual([{ voice: 'record', text: 'a', language: 'vi' }]);
  expect(shown.notes.map(({ language }) => language)).toEqual(['vi', 'und']);
  expect(shown.sources.map(({ language }) => language)).toEqual(['vi', 'und']);
});

describe('Markdown', () => {
  const shown = numbered([section(line('# a *b* [c] | <d>', quote('1')))], none);
  const brief: Brief = {
    ...shown,
    language: 'en',
    title: 'T',
    facts: [],
    asOf: '2026-03-01',
    example: false,
    length: 'full',
  };

  test('spaces around a person’s words stand outside the stars, which would be printed otherwise', () => {
    const runs: DraftLine['runs'] = [
      { voice: 'record', text: 'a;' },
      { voice: 'people', text: ' b c ' },
      { voice: 'machine', text: 'd' },
      { voice: 'people', text: ' ' },
    ];
    const asked = numbered([section({ id: 'x', runs, quotes: [quote('1')] })], none);
    expect(briefMarkdown({ ...brief, ...asked })).toContain('- a;[^1] **b c** d\n');
  });

  test('a day that was inferred is told so in the footnote and in the sources', () => {
    const inferred = numbered([section(line('a', { ...quote('1'), dateInferred: true }))], none);
    const text = briefMarkdown({ ...brief, ...inferred });
    expect(text.match(/\*Title 1\*, Báo A, 5 Feb 2026 \(inferred\)\./g)).toHaveLength(2);
  });

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
  const styles = (...own: string[]): string => `<w:styles><w:docDefaults/>${own.join('')}</w:styles>`;
  const style = (id: string, name: string, body = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${body}</w:style>`;
  const docx = (styleXml: string, numbering?: string): Uint8Array =>
    zipSync({
      'word/styles.xml': strToU8(styleXml),
      ...(numbering ? { 'word/numbering.xml': strToU8(numbering) } : {}),
    });
  const line = '<w:p><w:pPr><w:pStyle w:val="GanketLine"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  const house = zipSync({
    'word/document.xml': strToU8(line),
    'word/styles.xml': strToU8(styles(style('Heading1', 'heading 1'), style('GanketLine', 'GanketLine'))),
    'word/numbering.xml': strToU8(
      '<w:numbering><w:abstractNum w:abstractNumId="1"/><w:num w:numId="1"/></w:numbering>',
    ),
  });
  const merged = (template: Uint8Array, part = 'styles'): string =>
    strFromU8(unzipSync(withTemplate(house, template, 'vi'))[`word/${part}.xml`]!);

  test('styles are found by name, whatever id another language’s Word gave them', () => {
    const own = styles(
      style('u1', 'heading 1', '<w:basedOn w:val="x"/>'),
      style('a', 'GanketLine', '<w:basedOn w:val="u1"/>'),
    );
    const found = merged(docx(own));
    expect(found).toContain('w:styleId="Heading1"');
    expect(found).toContain('w:styleId="GanketLine"');
    expect(found).toContain('<w:basedOn w:val="Heading1"/>');
    expect(found.match(/<w:style /g)).toHaveLength(2);
  });

  test('what it lacks is the house’s, so that no line is without its style', () => {
    const found = merged(docx(styles(style('Heading1', 'Heading 1', '<w:own/>'))));
    expect(found.match(/w:styleId="[^"]+"/g)).toEqual(['w:styleId="Heading1"', 'w:styleId="GanketLine"']);
    expect(found).toContain('<w:own/>');
  });

  test('lists of its styles come along, and lines take theirs in place of the house’s dash', () => {
    const own = styles(style('a', 'GanketLine', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'));
    const lists =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl><w:pStyle w:val="a"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const template = docx(own, lists);
    expect(merged(template)).toContain('<w:numId w:val="1003"/>');
    expect(merged(template, 'numbering')).toBe(
      '<w:numbering><w:abstractNum w:abstractNumId="1"/>' +
        '<w:abstractNum w:abstractNumId="1000"><w:lvl><w:pStyle w:val="GanketLine"/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="1"/><w:num w:numId="1003"><w:abstractNumId w:val="1000"/></w:num></w:numbering>',
    );
    expect(merged(template, 'document')).not.toContain('<w:numPr>');
    expect(merged(docx(styles()), 'document')).toContain('<w:numPr>');
  });

  test('its language gives way to the brief’s', () => {
    const own = styles(style('a', 'Normal', '<w:rPr><w:lang w:val="en-US" w:bidi="hi-IN"/></w:rPr>'));
    expect(merged(docx(own))).toContain('<w:lang w:val="vi-VN" w:bidi="hi-IN"/>');
  });

  test.each([
    ['no ZIP', strToU8('just text')],
    ['a ZIP without styles', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s is refused, with what was expected', (_, bytes) => {
    expect(() => withTemplate(house, bytes, 'vi')).toThrow(/Expected a document saved by Word or LibreOffice/);
  });

  test.each(['pdf', 'md'] as const)('as %s there are no styles to take from it, which is said', async (form) => {
    const brief = { ...numbered([], none), language: 'en', title: 'T', facts: [] } as unknown as Brief;
    await expect(renderBrief(brief, form, docx(styles()))).rejects.toThrow(/Leave the template out/);
  });
});
