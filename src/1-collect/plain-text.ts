import { dateHeader } from '../0-facts/index.ts';
import type { Document } from './document.ts';
import { titleIn } from './title.ts';

/** What a bare text tells of itself: the date in its header, the title in its first line. */
export function plainText(text: string): Document {
  const { publishedOn, end } = dateHeader(text);
  return { ...untold, text, title: titleIn(text.slice(end)), publishedOn };
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
