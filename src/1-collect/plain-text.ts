import type { Document } from './document.ts';
import { titleIn } from './title.ts';

/** ` date 2026-02-05 Sáng 5/2, tại …` → published on 2026-02-05; the header stays part of the text. */
const header = /^\uFEFF?\s?date (\d{4}-\d{2}-\d{2})(?!\d)/;

/** What a bare text tells of itself: the date in its header, the title in its first line. */
export function plainText(text: string): Document {
  const match = header.exec(text);
  const title = titleIn(text.slice(match?.[0].length ?? 0));
  return { ...untold, text, title, publishedOn: match?.[1] ?? null };
}

/** What a document is told to be where nothing tells it. */
export const untold: Omit<Document, 'text'> = {
  title: null,
  publisher: null,
  author: null,
  publishedOn: null,
  url: null,
  encoding: null,
};
