import { Counters, numberingOf } from './numbering.ts';
import type { Place } from './numbering.ts';
import { elementsIn } from '../../xml.ts';

/**
 * Word keeps no numbers in a text: it counts them when it shows it. They are counted here and written in front of
 * their paragraphs, so that «Điều 5.» stands in the text as its readers saw it. Answers the files with them.
 */
export function writeLabels(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const document = textOf(files, 'word/document.xml');
  const numbering = numberingOf(textOf(files, 'word/numbering.xml'), textOf(files, 'word/styles.xml'));
  const written = new Map(files);
  written.set('word/document.xml', Buffer.from(labelled(document, new Counters(numbering))));
  // What is written out need not be counted again.
  if (files.has('word/numbering.xml')) written.set('word/numbering.xml', Buffer.from(noNumbering));
  return written;
}

const noNumbering = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

interface Paragraph extends Place {
  /** Where the paragraph's own words begin. */
  start: number;
  isMarked: boolean;
}

function labelled(document: string, counters: Counters): string {
  const pieces: string[] = [];
  let done = 0;
  // Paragraphs lie within paragraphs in text boxes.
  const around: Paragraph[] = [];
  const inProperties: boolean[] = [];
  elementsIn(document, {
    open({ name, attributes, end }) {
      const paragraph = around.at(-1);
      if (name === 'w:p') {
        around.push({ style: null, list: null, level: null, start: end, isMarked: false });
        inProperties.push(false);
      } else if (name === 'w:pPr') inProperties[inProperties.length - 1] = true;
      else if (name === 'w:pPrChange') inProperties[inProperties.length - 1] = false;
      else if (paragraph && inProperties.at(-1)) {
        if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
        if (name === 'w:numId') paragraph.list = attributes['w:val'] ?? null;
        if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val'] ?? 0);
      }
    },
    close({ name, end }) {
      const paragraph = around.at(-1);
      if (name === 'w:pPr' && paragraph) {
        paragraph.start = end;
        inProperties[inProperties.length - 1] = false;
        const label = counters.labelOf(paragraph);
        if (!label) return;
        pieces.push(document.slice(done, end), `<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`);
        done = end;
      }
      if (name === 'w:p') {
        around.pop();
        inProperties.pop();
      }
    },
  });
  return pieces.join('') + document.slice(done);
}

const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}
