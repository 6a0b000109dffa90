import type { StructuredTextItem } from 'unpdf';

/** What is used of the annotations of a page. */
export interface Widget {
  subtype?: string;
  fieldType?: string | null;
  fieldValue?: unknown;
  hidden?: boolean;
  password?: boolean;
  /** Left, lower, right, upper. */
  rect?: readonly number[];
}

/** Of the height of a line that is filled in, so much are its letters high. */
const letterShare = 0.6;

/**
 * The words of a page with those that were filled into its form, where they stand: readers of PDF keep them apart from
 * the text. Boxes that are ticked tell no words.
 */
export function withFields(items: readonly StructuredTextItem[], widgets: readonly Widget[]): StructuredTextItem[] {
  const all = [...items];
  for (const widget of widgets) {
    const lines = valueOf(widget).split(/\r\n?|\n/);
    const rect = widget.rect ?? [];
    if (rect.length < 4 || lines.join('').trim() === '') continue;
    for (const [i, words] of lines.entries()) put(all, words, rect as Rect, { place: i, count: lines.length });
  }
  return all;
}

type Rect = readonly [left: number, lower: number, right: number, upper: number];

function valueOf({ subtype, fieldType, fieldValue, hidden, password }: Widget): string {
  if (subtype !== 'Widget' || hidden || password || !/^(?:Tx|Ch)$/.test(fieldType ?? '')) return '';
  return [fieldValue]
    .flat()
    .filter((value) => typeof value === 'string')
    .join(', ');
}

function put(
  items: StructuredTextItem[],
  words: string,
  [left, lower, right, upper]: Rect,
  { place, count }: { place: number; count: number },
): void {
  const height = (upper - lower) / count;
  const bottom = upper - height * (place + 1);
  const beside = items.findLastIndex(({ y }) => y >= bottom - 1 && y < bottom + height);
  const before = items.findIndex(({ y }) => y < bottom);
  const fontSize = items[beside]?.fontSize ?? Math.min(12, height * letterShare);
  const width = Math.min(right - left, words.length * fontSize * 0.5);
  const y = items[beside]?.y ?? bottom + (height - fontSize) / 2;
  const at = beside >= 0 ? beside + 1 : before >= 0 ? before : items.length;
  const like = items[beside] ?? items[0];
  items.splice(at, 0, { ...like, str: words, x: left, y, width, height: fontSize, fontSize } as StructuredTextItem);
}
