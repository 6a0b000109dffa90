import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { Format } from './document.ts';
import { refuse } from './refusal.ts';

let loading: Promise<Format[]> | undefined;

/** All formats: every file in `formats/` is one. Loaded when the first is asked for: a stream of lines needs none. */
function allFormats(): Promise<Format[]> {
  return (loading ??= loadFormats());
}

async function loadFormats(): Promise<Format[]> {
  const folder = new URL('formats/', import.meta.url);
  // Installed from a package the files are JavaScript, as this one is then.
  const ending = extname(import.meta.url);
  const formats: Format[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(ending) || /\.(test|d)\.ts$/.test(file)) continue;
    const { format } = (await import(new URL(file, folder).href)) as { format: Format };
    formats.push(format);
  }
  return formats;
}

/** The endings of file names that are read. */
export async function endings(): Promise<readonly string[]> {
  return (await allFormats()).flatMap((format) => format.endings).sort();
}

/** The format of a file by the ending of its name; refuses a name with another. */
export async function formatOfFile(path: string): Promise<Format> {
  const formats = await allFormats();
  const name = path.toLowerCase();
  const ending = extname(name);
  const format = formats.find((each) => each.endings.some((known) => name.endsWith(known)));
  if (format) return format;
  if (spreadsheets.has(ending)) throw spreadsheet(path, ending);
  const allowed = (await endings()).join(', ');
  throw refuse('unknown-ending', `${path} ends in "${ending}"; read are ${allowed}. Save it in one of these.`, {
    source: path,
    ending,
    allowed,
  });
}

const spreadsheets = new Set(['.xlsx', '.csv', '.tsv', '.xls', '.xlsm', '.ods']);

/** A table is no article, and comes in by other ways. */
function spreadsheet(path: string, ending: string): Error {
  const what = `${path} is a spreadsheet (${ending}); expected articles.`;
  const how =
    'Bring a table of commitments in with `ganket sheet FILE` or on the page for spreadsheets, one of figures with `ganket figures FILE`; both take XLSX and CSV.';
  return refuse('spreadsheet', `${what} ${how}`, { source: path, ending });
}

/** The format of a page by its media type (without parameters). */
export async function formatOfMediaType(mediaType: string, source: string): Promise<Format> {
  const formats = await allFormats();
  const format = formats.find((each) => each.mediaTypes.includes(mediaType));
  if (format) return format;
  const allowed = formats.flatMap((each) => each.mediaTypes).join(', ');
  throw refuse('media-type', `${source} is sent as "${mediaType}"; read are ${allowed}.`, {
    source,
    found: mediaType,
    allowed,
  });
}
