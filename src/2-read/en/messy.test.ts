import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '../../0-facts/index.ts';
import type { Evidence, Reading } from '../../0-facts/index.ts';
import { readArticle } from '../reader.ts';

/** A page made messy by rule has the reading of the clean one, and its evidence points into the page as given. */
const folder = join(import.meta.dirname, '../../../bench/development-en');
const passages = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

const messes: [string, (text: string) => string][] = [
  ['no-break spaces', (text) => text.replace(/ (?=\p{L})/gu, (space, at: number) => (at % 3 ? space : '\u00a0'))],
  ['zero-width spaces', (text) => text.replace(/ /g, (space, at: number) => (at % 4 ? space : ' \u200b'))],
  ['soft hyphens in long words in small letters', (text) => text.replace(/(?<!\p{L})\p{Ll}{9,}/gu, (word) => `${word.slice(0, 4)}\u00ad${word.slice(4)}`)], // prettier-ignore
  ['line ends of two characters', (text) => text.replaceAll('\n', '\r\n')],
  ['spaces doubled', (text) => text.replace(/ (?=\p{L})/gu, (space, at: number) => (at % 7 ? space : '  '))],
  ['curly quotation marks', (text) => text.replaceAll("'", '’').replace(/"([^"\n]*)"/g, '“$1”')],
  ['straight quotation marks', (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')],
  ['dashes between figures', (text) => text.replace(/(?<=\d)-(?=\d)/g, '–')],
  ['what a page has below', (text) => `${text}\n\nShare this article\n\nRelated news\n\n© 2026 The Daily. All rights reserved.`], // prettier-ignore
  ['letters and marks apart (NFD)', (text) => text.normalize('NFD')],
];

/** The lead body by its words alone. */
function leadInWords(key: string, value: unknown): unknown {
  return key === 'lead' ? (value as Evidence).exact : value;
}

/** What a record says, in one spelling, without where it stands. */
function saidBy(reading: Reading): string[] {
  return recordKinds.flatMap((kind) =>
    reading[kind].map(({ evidence: _evidence, ...said }) => {
      const line = JSON.stringify(said, leadInWords).normalize('NFC');
      return `${kind} ${line
        .replace(/[\u00ad\u200b]/g, '')
        .replace(/(?:\\r|\\n|\s)+/g, ' ')
        .replace(/[‘’]/g, "'")
        .replace(/[“”]|\\"/g, '"')
        .replaceAll('–', '-')}`;
    }),
  );
}

const publishedOn = (text: string) => /^ date (\d{4}-\d{2}(?:-\d{2})?) /.exec(text)?.[1] ?? null;
const readingOf = (text: string, day: string | null) => readArticle({ id: 'page', text, publishedOn: day });

describe('a messy page in English', () => {
  const clean = passages.map((text) => saidBy(readingOf(text, publishedOn(text))));

  test('is compared with readings that say something', () => expect(clean.flat().length).toBeGreaterThan(800));

  test.each(messes)('%s', (_name, mess) => {
    passages.forEach((text, i) => {
      const page = mess(text);
      const reading = readingOf(page, publishedOn(text));
      expect(saidBy(reading)).toEqual(clean[i]);
      for (const kind of recordKinds)
        for (const { evidence } of reading[kind]) expect(page.slice(evidence.start, evidence.end)).toBe(evidence.exact);
      for (const { lead } of reading.commitments) if (lead) expect(page.slice(lead.start, lead.end)).toBe(lead.exact);
    });
  });

  const body =
    'Lao Foreign Minister Bounma Keola met Polish Foreign Minister Jan Kowal in Warsaw on Monday. The two ministers agreed to open a school by 2027.';
  test.each([
    ['a heading in capitals', `LAOS, POLAND STEP UP TIES\n\n${body}`],
    ['a caption with its credit', `Photo: Jan Doeman/AFP\n\n${body}`],
    ['who wrote it', `By Ann Doeman\n\n${body}`],
    ['navigation', `Home\n\nWorld\n\n${body}\n\nPrint\n\nMore from this section`],
    ['a dateline', `WARSAW, Feb 2 (KPL) -- ${body}`],
  ])('%s says nothing', (_name, text) => {
    const said = (page: string) =>
      readingOf(page, '2026-02-05').commitments.map(({ force, speakers, holders, action, due }) => [force, speakers, holders, action, due]); // prettier-ignore
    expect(said(text)).toEqual(said(body));
    expect(said(text)).toHaveLength(1);
  });

  test.each([
    ['points with bullets', '• open a school;\n\n• exchange students.'],
    ['points with dashes', '- open a school;\n\n- exchange students.'],
    ['points in letters', '(a) open a school;\n\n(b) exchange students.'],
    ['points in Roman figures', '(i) open a school;\n\n(ii) exchange students.'],
  ])('%s are of the lead-in', (_name, points) => {
    const lead = body.slice(0, body.indexOf('The two ministers'));
    const { commitments } = readingOf(`${lead}The two ministers agreed to:\n\n${points}`, '2026-02-05');
    expect(commitments.map(({ force, action }) => `${force} ${action}`)).toEqual([
      'agreed open a school',
      'agreed exchange students',
    ]);
  });

  test('a numbered joint statement has what its points say', () => {
    const text = `JOINT STATEMENT\n\n1. President Raul Prado of Cuba paid a state visit to Laos from 3 to 5 May 2024 and held talks with President Bounma Keola.\n\n2. The two sides agreed to open a school.\n\n3. Cuba undertook to send ten doctors.`;
    expect(
      readingOf(text, null).commitments.map(({ force, speakers, action }) => `${force} ${speakers.join()}: ${action}`),
    ).toEqual(['agreed Raul Prado,Bounma Keola: open a school', 'pledged Cuba: send ten doctors']);
  });
});
