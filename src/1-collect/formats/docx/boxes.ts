import { elementsIn } from '../../xml.ts';

interface Drawing {
  start: number;
  end: number;
  /** The words in its text boxes, as XML. */
  boxes: string[];
}

interface Choice extends Drawing {
  hasFallback: boolean;
}

/**
 * A document with the words of its text boxes where readers look for them: in the form that programs before 2010 know.
 * Word writes both forms, this one as a fallback; other programs, and Word’s own strict form, leave it out.
 */
export function withBoxes(document: string): string {
  if (!document.includes('<w:txbxContent')) return document;
  const found: Drawing[] = [];
  const choices: Choice[] = [];
  let [drawing, box]: [Drawing | null, number] = [null, -1];
  let depth = 0;
  const startOf = (end: number): number => document.lastIndexOf('<', end - 1);
  elementsIn(document, {
    open({ name, end }) {
      if (name === 'mc:AlternateContent' && depth === 0)
        choices.push({ start: startOf(end), end, boxes: [], hasFallback: false });
      if (name === 'w:drawing' && depth === 0) drawing = { start: startOf(end), end, boxes: [] };
      if (name !== 'w:txbxContent' || depth++ > 0) return;
      box = startOf(end);
      if (!drawing && choices.length > 0) choices.at(-1)!.hasFallback = true;
    },
    close({ name, end }) {
      if (name === 'w:txbxContent' && --depth === 0) drawing?.boxes.push(document.slice(box, end));
      if (depth > 0) return;
      if (name === 'w:drawing' && drawing) {
        if (choices.length > 0) choices.at(-1)!.boxes.push(...drawing.boxes);
        else if (drawing.boxes.length > 0) found.push({ ...drawing, end });
        drawing = null;
      }
      const choice = name === 'mc:AlternateContent' ? choices.pop() : undefined;
      if (!choice) return;
      if (!choice.hasFallback && choice.boxes.length > 0) found.push({ ...choice, end });
    },
  });
  let [whole, done] = ['', 0];
  for (const { start, end, boxes } of found) {
    whole += document.slice(done, start) + oldForm(boxes);
    done = end;
  }
  return whole + document.slice(done);
}

const oldForm = (boxes: readonly string[]): string =>
  `<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${boxes.join('')}</v:textbox></w:pict>`;
