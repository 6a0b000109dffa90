import { strFromU8, unzipSync } from 'fflate';
import { InputError } from '../../0-facts/index.ts';
import { styleNames } from './docx-styles.ts';

/** Word's own styles that a brief uses, by the names under which every language's Word stores them. */
const builtIn: Record<string, string> = {
  title: 'Title',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'toc 1': 'TOC1',
  'footnote text': 'FootnoteText',
  'footnote reference': 'FootnoteReference',
  'list paragraph': 'ListParagraph',
};

/**
 * The styles of a DOCX template, with those of the known names under the ids that a brief uses: Word names a style for
 * people, but keeps an id of its own language for it. Throws `InputError` for what is no DOCX.
 */
export function templateStyles(template: Uint8Array): string {
  let xml: Uint8Array | undefined;
  try {
    xml = unzipSync(template, { filter: ({ name }) => name === 'word/styles.xml' })['word/styles.xml'];
  } catch (cause) {
    throw refusal('it cannot be opened as a ZIP', cause);
  }
  if (!xml) throw refusal('it has no word/styles.xml');
  return renamed(strFromU8(xml));
}

function renamed(xml: string): string {
  const wanted = new Map(Object.entries(builtIn));
  for (const name of Object.values(styleNames)) wanted.set(name.toLowerCase(), name);
  const ids = new Map<string, string>();
  for (const [, id, body] of xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g)) {
    const name = /<w:name w:val="([^"]+)"/.exec(body!)?.[1]?.toLowerCase();
    const own = name === undefined ? undefined : wanted.get(name);
    if (own && own !== id) ids.set(id!, own);
  }
  return xml.replace(/(w:styleId|<w:(?:basedOn|next|link) w:val)="([^"]+)"/g, (all, attribute: string, id: string) =>
    ids.has(id) ? `${attribute}="${ids.get(id)!}"` : all,
  );
}

function refusal(found: string, cause?: unknown): InputError {
  const message = `The template is no DOCX: ${found}. Expected a document saved by Word or LibreOffice as .docx.`;
  return new InputError('input/template', message, { cause: { values: { found }, error: cause } });
}
