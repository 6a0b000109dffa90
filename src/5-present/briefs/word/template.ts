import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { InputError } from '../../../0-facts/index.ts';
import type { Language } from '../../../0-facts/index.ts';
import { styleNames, wordLanguage } from './styles.ts';

/** Word's own styles that a brief uses, by the names under which every language's Word stores them. */
const builtIn: Record<string, string> = {
  normal: 'Normal',
  title: 'Title',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'toc 1': 'TOC1',
  'footnote text': 'FootnoteText',
  'footnote reference': 'FootnoteReference',
  'list paragraph': 'ListParagraph',
};

const [stylesPart, numberingPart, documentPart] = [
  'word/styles.xml',
  'word/numbering.xml',
  'word/document.xml',
] as const;

/** Ids of a template's lists are moved out of the way of the brief's own. */
const listsFrom = 1000;

/**
 * A brief in the styles of a DOCX template. Those that the template lacks are the house's, in the template's face: an
 * office program leaves the bullet of a line out where the line's style is unknown. Lists that the template's styles
 * stand on come along. Throws `InputError` for what is no DOCX.
 */
export function withTemplate(brief: Uint8Array, template: Uint8Array, language: Language): Uint8Array {
  const own = partsOf(template);
  const parts = unzipSync(brief);
  const text = (part: string): string => strFromU8(parts[part]!);
  const ids = idsOf(own.styles);
  const styles = mergedStyles(renamed(own.styles, ids), text(stylesPart), language);
  const lines = [...stylesIn(styles)].find(({ id }) => id === styleNames.line);
  const document = lines?.xml.includes('<w:numPr>') ? withoutBullets(text(documentPart)) : text(documentPart);
  return zipSync({
    ...parts,
    [stylesPart]: strToU8(styles),
    [numberingPart]: strToU8(mergedLists(text(numberingPart), renamed(own.numbering, ids))),
    [documentPart]: strToU8(document),
  });
}

/** A template with nothing but what a brief takes from it. */
export function stylesOf(template: Uint8Array): Uint8Array {
  const { styles, numbering } = partsOf(template);
  return zipSync({ [stylesPart]: strToU8(styles), ...(numbering ? { [numberingPart]: strToU8(numbering) } : {}) });
}

function partsOf(template: Uint8Array): { styles: string; numbering: string } {
  const wanted: string[] = [stylesPart, numberingPart];
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(template, { filter: ({ name }) => wanted.includes(name) });
  } catch (cause) {
    throw refusal('it cannot be opened as a ZIP', cause);
  }
  const { [stylesPart]: styles, [numberingPart]: numbering } = parts;
  if (!styles) throw refusal('it has no word/styles.xml');
  return { styles: strFromU8(styles), numbering: numbering ? strFromU8(numbering) : '' };
}

interface Style {
  id: string;
  name: string;
  xml: string;
}

function* stylesIn(xml: string): Generator<Style> {
  for (const [style, id] of xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>[\s\S]*?<\/w:style>/g))
    yield { id: id!, name: /<w:name w:val="([^"]+)"/.exec(style)?.[1]?.toLowerCase() ?? '', xml: style };
}

/** The ids by which a brief knows the template's styles: Word keeps an id of its own language for a style's name. */
function idsOf(styles: string): Map<string, string> {
  const wanted = new Map(Object.entries(builtIn));
  for (const name of Object.values(styleNames)) wanted.set(name.toLowerCase(), name);
  const ids = new Map<string, string>();
  for (const { id, name } of stylesIn(styles)) {
    const own = wanted.get(name);
    if (own && own !== id) ids.set(id, own);
  }
  return ids;
}

/** Styles and lists under the brief's ids. */
function renamed(xml: string, ids: Map<string, string>): string {
  const named = /(w:styleId|<w:(?:basedOn|next|link|pStyle|styleLink|numStyleLink) w:val)="([^"]+)"/g;
  const moved = /(<w:numId w:val|<w:abstractNumId w:val|w:numId|w:abstractNumId)="(\d+)"/g;
  return xml
    .replace(named, (all, attribute: string, id: string) => (ids.has(id) ? `${attribute}="${ids.get(id)!}"` : all))
    .replace(moved, (all, attribute: string, id: string) =>
      // 0 takes a list away from what stands on one: it is none.
      id === '0' && attribute === '<w:numId w:val' ? all : `${attribute}="${Number(id) + listsFrom}"`,
    );
}

function mergedStyles(template: string, house: string, language: Language): string {
  const names = new Set([...stylesIn(template)].map(({ name }) => name));
  const lacking = [...stylesIn(house)].filter(({ name }) => !names.has(name));
  const added = lacking.map(({ xml }) => xml.replace(/<w:rFonts [^>]*\/>/g, '').replace(/ w:default="\w+"/, ''));
  return template
    .replace(/(<w:lang w:val=)"[^"]*"/g, `$1"${wordLanguage(language)}"`)
    .replace(/<\/w:styles>\s*$/, () => `${added.join('')}</w:styles>`);
}

/** The abstract lists of both stand before the lists that are made of them. */
function mergedLists(own: string, template: string): string {
  const abstract = template.match(/<w:abstractNum\b[\s\S]*?<\/w:abstractNum>/g) ?? [];
  const lists = template.match(/<w:num\b[\s\S]*?<\/w:num>/g) ?? [];
  // A picture as a bullet stays behind with the template.
  const plain = abstract.map((xml) => xml.replace(/<w:lvlPicBulletId [^>]*\/>/g, ''));
  return own
    .replace(/<w:num /, () => `${plain.join('')}<w:num `)
    .replace(/<\/w:numbering>\s*$/, () => `${lists.join('')}</w:numbering>`);
}

/** Lines whose style has a list of its own. */
const withoutBullets = (document: string): string =>
  document.replace(new RegExp(`(<w:pStyle w:val="${styleNames.line}"/>)<w:numPr>.*?</w:numPr>`, 'g'), '$1');

function refusal(found: string, cause?: unknown): InputError {
  const message = `The template is no DOCX: ${found}. Expected a document saved by Word or LibreOffice as .docx.`;
  return new InputError('input/template', message, { cause: { values: { found }, error: cause } });
}
