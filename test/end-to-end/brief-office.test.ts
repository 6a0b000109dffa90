import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeRecord } from '../../bench/articles/index.ts';
import { importInto, openAt } from '../../bench/measuring/ledgers.ts';
import { briefKinds } from '../../src/0-facts/index.ts';
import type { Brief } from '../../src/0-facts/index.ts';
import { relationRows } from '../../src/4-ledger/index.ts';
import type { Ledger, Moment } from '../../src/4-ledger/index.ts';
import { renderBrief, writeBrief } from '../../src/5-present/index.ts';
import { ExampleBriefs, linesOf, moment, wishFor, wordsOf } from './example-briefs.ts';
import { Office, pagesOf, squeezed } from './office.ts';

/** Briefs in Word's form as LibreOffice lays them out. */

let briefs: ExampleBriefs;
let office: Office;
let large: { ledger: Ledger; moment: Moment; relation: string };
beforeAll(async () => {
  briefs = await ExampleBriefs.open();
  office = new Office();
  const record = makeRecord({ seed: 'one page', articles: 120, relations: 1, years: 25, restated: 0.2, courses: 100 });
  const path = join(briefs.folder, 'large.db');
  await importInto(
    path,
    record.articles.map(({ article }) => article),
  );
  const ledger = await openAt(path);
  const then: Moment = { ...moment, asOf: null, day: '2039-01-15' };
  const [relation] = await relationRows(ledger, then);
  large = { ledger, moment: then, relation: relation!.id };
}, 120_000);
afterAll(async () => {
  await large.ledger.close();
  await briefs.close();
  office.end();
});
beforeEach(({ skip }) => {
  if (!office.isThere) skip('no LibreOffice (soffice) on this machine');
});

describe.each(briefKinds.map((kind) => [kind]))('%s', (kind) => {
  test('each line of the contents tells the page of its heading, and each line stands on one page whole', async () => {
    const brief = await briefs.of(kind);
    const pages = await pagesOf(office.convert(await renderBrief(brief, 'docx'), 'docx', 'pdf'));
    const titles = [...brief.sections.map(({ title }) => title), 'Nguồn'].map(squeezed);
    for (const title of titles) {
      const told = new RegExp(`${title}\\.{3,}(\\d+)`).exec(pages[0]!)?.[1];
      expect(told, title).toBeDefined();
      // The heading is what else says the title: the contents say it with their dots.
      expect(pages[Number(told) - 1]!.replaceAll(/[^.]+\.{3,}\d+/g, ''), title).toContain(title);
    }
    expect(pages.length).toBeGreaterThan(2);
    // No line begins on one page and ends on the next. Within lines stand the numbers of footnotes, parted by commas.
    const whole = pages.map(withoutMarks);
    const torn = linesOf(brief).filter((line) => !whole.some((page) => page.includes(withoutMarks(wordsOf(line)))));
    expect(torn.map(wordsOf)).toEqual([]);
  }, 120_000);
});

const withoutMarks = (text: string): string => squeezed(text).replace(/[\d,]/g, '');

test('where nobody lays the pages out, no page is told', async () => {
  const parts = unzipSync(await renderBrief(await briefs.of('visit'), 'docx'));
  const xml = strFromU8(parts['word/document.xml']!);
  const fields = xml.match(/PAGEREF .*?fldCharType="end"/gs)!;
  expect(fields.length).toBeGreaterThan(9);
  expect(fields.filter((field) => field.includes('<w:t'))).toEqual([]);
  expect(xml.match(/w:dirty="true"/g)).toHaveLength(fields.length);
  expect(strFromU8(parts['word/settings.xml']!)).toContain('<w:updateFields/>');
});

test('the first page of the long brief is filled: sections follow the contents', async () => {
  const written = await briefs.of('visit');
  const docx = await renderBrief(written, 'docx');
  for (const pdf of [office.convert(docx, 'docx', 'pdf'), await renderBrief(written, 'pdf')]) {
    const [first] = await pagesOf(pdf);
    // Once in the contents, once as a heading.
    for (const { title } of written.sections.slice(0, 2)) expect(first!.split(squeezed(title)).length).toBe(3);
  }
}, 120_000);

test('in a plain template of LibreOffice’s own, lines keep their dashes and headings their rank', async () => {
  const html = '<html><meta charset="utf-8"><body><h1>Công văn</h1><p>Kính gửi</p></body></html>';
  const template = office.convert(new TextEncoder().encode(html), 'html', 'docx:MS Word 2007 XML');
  const written = await briefs.of('visit');
  const bytes = await renderBrief(written, 'docx', template);
  const pages = (await pagesOf(office.convert(bytes, 'docx', 'pdf'))).join('');
  const meetings = written.sections.find(({ key }) => key === 'meetings')!;
  for (const line of meetings.groups[0]!.lines) expect(pages).toContain(`–${squeezed(wordsOf(line))}`);
  const styles = strFromU8(unzipSync(bytes)['word/styles.xml']!);
  for (const id of ['Title', 'Heading1', 'Heading2', 'TOC1', 'GanketLine', 'GanketFacts', 'FootnoteText'])
    expect(styles.split(`w:styleId="${id}"`), id).toHaveLength(2);
}, 120_000);

describe.each(briefKinds.map((kind) => [kind]))('the short %s is one page, in Word as in PDF', (kind) => {
  const pagesIn = async (brief: Brief): Promise<number[]> => {
    const pdf = await renderBrief(brief, 'pdf');
    const word = office.convert(await renderBrief(brief, 'docx'), 'docx', 'pdf');
    return [(await pagesOf(pdf)).length, (await pagesOf(word)).length];
  };

  test('of the example, and says how much it leaves to the long one', async () => {
    const brief = await briefs.of(kind, { length: 'one-page' });
    const whole = linesOf(await briefs.of(kind)).length;
    expect(brief.facts.at(-1)).toContain(`Một trang nêu ${linesOf(brief).length} trong ${whole} mục`);
    expect(linesOf(brief).length).toBeGreaterThan(9);
    expect(await pagesIn(brief)).toEqual([1, 1]);
  }, 120_000);

  test('of a large relation', async () => {
    const asked = wishFor(kind, { relation: large.relation, home: null, length: 'one-page', language: 'en' });
    const brief = (await writeBrief(large.ledger, large.moment, asked))!;
    expect(linesOf(brief).length).toBeGreaterThan(7);
    expect(await pagesIn(brief)).toEqual([1, 1]);
  }, 120_000);
});
