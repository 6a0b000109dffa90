import { elementsIn } from '../../xml.ts';
import { withBoxes } from './boxes.ts';

type Files = Map<string, Uint8Array>;

const usualMain = 'word/document.xml';

/** The part that holds the text: its name is told by the file, and is not always the same. */
export function mainPart(files: Files): string {
  let main = usualMain;
  if (!files.has('_rels/.rels')) return main;
  elementsIn(textOf(files, '_rels/.rels'), {
    open({ attributes: { Type = '', Target = '' } }) {
      if (Type.endsWith('/officeDocument')) main = Target.replace(/^\//, '');
    },
  });
  return main;
}

/** A document without what would lead to nothing, links and notes that are named and not there, and with the words of all its text boxes. */
export function mended(files: Files, main: string): Files {
  const relations = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const ids = (name: string, element: RegExp, attribute: string): Set<string> => {
    const found = new Set<string>();
    elementsIn(textOf(files, name), {
      open(tag) {
        if (element.test(tag.name)) found.add(tag.attributes[attribute] ?? '');
      },
    });
    return found;
  };
  const related = ids(relations, /^(?:\w+:)?Relationship$/, 'Id');
  const notes = {
    footnote: ids('word/footnotes.xml', /^w:footnote$/, 'w:id'),
    endnote: ids('word/endnotes.xml', /^w:endnote$/, 'w:id'),
  };
  const document = withBoxes(textOf(files, main));
  const named = [...document.matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id!);
  const missing = [...new Set(named)].filter((id) => !related.has(id));
  const whole = document.replace(
    /<w:(footnote|endnote)Reference\b[^>]*?\bw:id="([^"]*)"[^>]*?\/>/g,
    (reference, kind: 'footnote' | 'endnote', id: string) => (notes[kind].has(id) ? reference : ''),
  );
  const changed = new Map(files).set(main, Buffer.from(whole));
  if (missing.length > 0) changed.set(relations, Buffer.from(withRelations(textOf(files, relations), missing)));
  return changed;
}

function withRelations(relations: string, ids: readonly string[]): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  const added = ids.map((id) => `<Relationship Id="${id}" Type="${type}" Target="" TargetMode="External"/>`).join('');
  const end = relations.lastIndexOf('</');
  if (end >= 0) return relations.slice(0, end) + added + relations.slice(end);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${added}</Relationships>`;
}

const textOf = (files: Files, name: string): string => Buffer.from(files.get(name) ?? []).toString('utf8');
