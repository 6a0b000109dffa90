import { daysOf, InputError } from '../../0-facts/index.ts';
import { exampleMark, exportColumns, terms } from '../../0-facts/messages/index.ts';
import { inBytes } from './exporter.ts';
import type { Exporter } from './exporter.ts';
import { columnsOf, restatements, threads, valuesOf } from './tables.ts';
import type { Column, Table, Value } from './tables.ts';
import type { ExportSource } from './source.ts';
import { zipOf } from './zip.ts';
import type { Entry } from './zip.ts';

/** Bounds of the format itself (ECMA-376 and Excel's). */
const most = { rows: 1_048_576, letters: 32_767 };

/** A workbook of two sheets, commitments and each time they were said, in the reader's language; days are real dates. */
export const exporter: Exporter = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ending: 'xlsx',
  write: (source) => zipOf(parts(source), source.moment.day),
};

const sheets = [
  { table: threads as Table<unknown>, name: { vi: 'Cam kết', en: 'Commitments' } },
  { table: restatements as Table<unknown>, name: { vi: 'Các lần nhắc', en: 'Each time said' } },
];

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

function* parts(source: ExportSource): Iterable<Entry> {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, number: i + 1, title: titleOf(sheet.name, source) }));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  yield file(
    '[Content_Types].xml',
    `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbered
      .map(
        ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
  );
  yield file(
    '_rels/.rels',
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  yield file(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered
      .map(({ number, title }) => `<sheet name="${escaped(title)}" sheetId="${number}" r:id="rId${number}"/>`)
      .join('')}</sheets></workbook>`,
  );
  yield file(
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${packaged}/relationships">${numbered
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield file('xl/styles.xml', styles);
  for (const { table, number } of numbered) {
    yield { name: `xl/worksheets/sheet${number}.xml`, content: inBytes(sheetOf(table, source)) };
  }
}

/** Style 1 is the bold head, style 2 a date (number format 14: in the order that the reader's country writes it). */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function file(name: string, xml: string): Entry {
  return { name, content: inBytes(once(xml)) };
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

const titleOf = (name: Record<'vi' | 'en', string>, { language, example }: ExportSource): string =>
  example ? `${name[language]} (${exampleMark.replace(' / ', ', ')})` : name[language];

async function* sheetOf(table: Table<unknown>, source: ExportSource): AsyncIterable<string> {
  const columns = columnsOf(table, source);
  // The first row stays in sight.
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield row(columns.map(({ name }) => words(exportColumns[name]?.[source.language] ?? name, 1)));
  let rows = 1;
  for await (const values of valuesOf(table, source)) {
    if (++rows > most.rows) {
      const message = `An XLSX sheet holds ${most.rows} rows, and there are more. Filter, for example by relation, or take csv.`;
      throw new InputError('export/too-many-rows', message, { cause: { values: { limit: most.rows } } });
    }
    yield row(values.map((value, i) => cell(value, columns[i]!, source)));
  }
  yield '</sheetData></worksheet>';
}

const row = (cells: string[]): string => `<row>${cells.join('')}</row>`;

/** Terms in the reader's language, as the pages say them. */
const inWords: Record<string, keyof (typeof terms)['vi']> = {
  state: 'state',
  suggested: 'state',
  review: 'review',
  grade: 'grade',
  force: 'force',
  kind: 'threadKind',
  specificity: 'specificity',
  pillars: 'pillar',
  marks: 'mark',
};

function cell(value: Value, { name }: Column<unknown>, { language }: ExportSource): string {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c t="b"><v>${Number(value)}</v></c>`;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) && daysOf(value) ? serialOf(value) : null;
  if (day !== null) return `<c s="2"><v>${day}</v></c>`;
  const catalogue = inWords[name] && (terms[language][inWords[name]] as Record<string, string>);
  if (!catalogue) return words(value);
  return words(
    value
      .split('; ')
      .map((term) => catalogue[term] ?? term)
      .join('; '),
  );
}

/** Days since the end of 1899, as spreadsheets count; before March 1900 they miscount, and the words stay. */
function serialOf(day: string): number | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  return serial > 60 ? serial : null;
}

function words(text: string, style = 0): string {
  const held = text.length > most.letters ? `${text.slice(0, most.letters - 1)}…` : text;
  return `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(held)}</t></is></c>`;
}

/** XML takes no control signs but tab and line ends, and no half of a surrogate pair. */
function escaped(text: string): string {
  const taken = text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD');
  return taken.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
