import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Brief } from '../../../0-facts/index.ts';
import { styleNames, wordLanguage } from './styles.ts';
import { linkOf, notesOf, whereWords } from '../notes.ts';
import type { SourceWords } from '../notes.ts';
import type { Phrases } from '../phrases.ts';

/** The footnotes of a brief in Word, and the references to them. */
export class DocxNotes {
  readonly #told = new Set<number>();

  /** All references of one line, parted by commas. */
  references(notes: readonly number[]): ParagraphChild[] {
    return notes.flatMap((note, index) => [
      ...(index > 0 ? [new TextRun({ text: ',', superScript: true })] : []),
      this.#reference(note),
    ]);
  }

  /** Word numbers footnotes in the order of their references: a second reference to one leads to the first. */
  #reference(note: number): ParagraphChild {
    const id = `_Note${note}`;
    if (this.#told.has(note))
      return new InternalHyperlink({ anchor: id, children: [new TextRun({ text: String(note), superScript: true })] });
    this.#told.add(note);
    return new Bookmark({ id, children: [new FootnoteReferenceRun(note)] });
  }
}

export function footnotesOf(brief: Brief, phrases: Phrases): Record<string, { children: Paragraph[] }> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  for (const note of notesOf(brief, phrases)) {
    const language = { value: wordLanguage(note.language) };
    footnotes[note.number] = {
      children: [
        new Paragraph({
          style: styleNames.note,
          children: [
            new TextRun({ text: ` “${note.exact}”`, style: styleNames.record, language }),
            new TextRun({ text: ' — ', style: styleNames.machine }),
            ...articleRuns(note),
          ],
        }),
      ],
    };
  }
  return footnotes;
}

/** Title, publisher and day, address: the title in the article's own language. */
export function articleRuns(source: SourceWords): ParagraphChild[] {
  const language = { value: wordLanguage(source.titleLanguage) };
  return [
    new TextRun({ text: source.title, style: styleNames.machine, language }),
    new TextRun({ text: whereWords(source), style: styleNames.machine }),
    ...(source.url ? [addressPart(source.url)] : []),
  ];
}

function addressPart(url: string): ParagraphChild {
  const words = new TextRun({ text: url, style: styleNames.machine });
  const link = linkOf(url);
  return link ? new ExternalHyperlink({ link, children: [words] }) : words;
}
