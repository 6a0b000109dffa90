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
  const other = otherKinds.find(({ endings: known }) => known.includes(ending));
  if (other)
    throw refuse(other.code, `${path} is ${other.what}, which is not read. ${other.how}`, { source: path, ending });
  const allowed = (await endings()).join(', ');
  throw refuse('unknown-ending', `${path} ends in "${ending}"; read are ${allowed}. Save it in one of these.`, {
    source: path,
    ending,
    allowed,
  });
}

/** What desks have besides, and how it becomes something that is read. */
const otherKinds: readonly { code: string; endings: readonly string[]; what: string; how: string }[] = [
  {
    code: 'old-word',
    endings: ['.doc', '.dot', '.wps', '.pages', '.docm'],
    what: 'a document of another office or an older Word',
    how: 'Open it in Word, LibreOffice or where it was written, and save it as DOCX, ODT or PDF.',
  },
  {
    code: 'slides',
    endings: ['.ppt', '.pptx', '.pps', '.ppsx', '.odp', '.key'],
    what: 'a file of slides',
    how: 'Save it as PDF, or take its text out by hand.',
  },
  {
    code: 'book',
    endings: ['.epub', '.mobi', '.azw3', '.djvu', '.chm'],
    what: 'a book',
    how: 'Save the chapter that matters as DOCX, PDF or text.',
  },
  {
    code: 'other-mail',
    endings: ['.msg', '.mbox', '.pst', '.ost', '.oft'],
    what: 'mail in a form of one program',
    how: 'Save each mail as EML there, or its text.',
  },
  {
    code: 'other-archive',
    endings: ['.rar', '.7z', '.tar', '.tgz', '.gz', '.bz2', '.xz', '.webarchive'],
    what: 'an archive of another kind',
    how: 'Unpack it and give the files, or pack them as ZIP; of a page saved by Safari, save its source as HTML.',
  },
  {
    code: 'picture',
    endings: ['.jpg', '.jpeg', '.png', '.gif', '.bmp', '.tif', '.tiff', '.heic', '.webp'],
    what: 'a picture',
    how: 'Have its text recognised (OCR), check it, and give that.',
  },
  {
    code: 'place-elsewhere',
    endings: ['.gdoc', '.url', '.webloc', '.lnk', '.desktop'],
    what: 'no document, but tells where one is',
    how: 'Open it, and download the document as DOCX or PDF, or give the address of the page.',
  },
];

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
