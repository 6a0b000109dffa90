import { isUnderPicture } from './captions.ts';
import { captionsOf, cellsOf, isDataTable } from './tables.ts';
import { labelOf, listOf } from './lists.ts';
import type { List } from './lists.ts';

/** What is used of a page's nodes: the part of the DOM that the parser here offers too. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  `address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Elements whose content nobody reads. */
const unread = new Set(
  'script style noscript template iframe svg canvas object button input select textarea'.split(' '),
);

const pictures = new Set(['img', 'picture', 'video']);

const nodeTypes = { element: 1, text: 3 };

/** How a caption is marked: in square brackets, as editors mark what they add. */
export const captionMark = '[Ảnh] ';

interface Lines {
  lines: string[];
  /** The lists around, the innermost last. */
  lists: List[];
  /** The elements around, the innermost last. */
  around: PageNode[];
  /** Whether a picture came, and no word since. */
  isBehindPicture: boolean;
}

/**
 * The text of a part of a page as its readers see it: blocks parted by a blank line, white space within a
 * block as one space; points of a list with their numbers or dashes, rows of a table with bars between
 * the cells, captions with a mark before them.
 */
export function blockText(root: PageNode): string {
  const found: Lines = { lines: [''], lists: [], around: [], isBehindPicture: false };
  walk(root, found);
  return found.lines
    .map(collapsed)
    .filter((line) => line !== '' && line !== captionMark.trim())
    .join('\n\n');
}

const collapsed = (line: string): string => line.replace(/\s+/g, ' ').trim();

function walk(node: PageNode, found: Lines): void {
  if (node.nodeType === nodeTypes.text) {
    write(node.textContent ?? '', found);
    return;
  }
  const { lines, lists, around } = found;
  const name = node.nodeName.toLowerCase();
  if (pictures.has(name)) found.isBehindPicture = true;
  if (node.nodeType !== nodeTypes.element || unread.has(name)) return;
  if (name === 'table' && isDataTable(node)) {
    lines.push(...captionsOf(node).map(cellText));
    for (const cells of cellsOf(node)) lines.push(cells.map(cellText).join(' | '));
    lines.push('');
    return;
  }
  const isBlock = blocks.has(name);
  if (isBlock) open(node, name, found);
  const list = listOf(node, name);
  if (list) lists.push(list);
  around.push(node);
  for (const child of node.childNodes) walk(child, found);
  around.pop();
  if (list) lists.pop();
  if (isBlock) lines.push('');
  else if (isDateline(node)) lines[lines.length - 1] += ' - ';
}

function write(text: string, found: Lines): void {
  const { lines, around } = found;
  const isFirst = found.isBehindPicture && text.trim() !== '';
  if (isFirst && lines.at(-1)!.trim() === '' && isUnderPicture(around)) lines[lines.length - 1] = captionMark;
  if (isFirst) found.isBehindPicture = false;
  lines[lines.length - 1] += text;
}

/** The place in front of a lead; the dash behind it is drawn by the page's style. */
const isDateline = (node: PageNode): boolean =>
  /(?:^|\s)location-stamp(?:\s|$)/.test(node.getAttribute?.('class') ?? '');

/** Begins a line. The paragraph within a point, or within a caption, stands behind the mark of these. */
function open(node: PageNode, name: string, { lines, lists }: Lines): void {
  const mark = name === 'li' ? labelOf(node, lists.at(-1)) : isCaption(node, name) ? captionMark : '';
  const isMarked = name !== 'br' && /^(?:\[Ảnh\]|-|\S{1,8}[.)]) $/.test(lines.at(-1) ?? '');
  if (!isMarked || mark) lines.push(mark);
}

/** Many sites have captions in paragraphs and cells that they call so. */
function isCaption(node: PageNode, name: string): boolean {
  if (name === 'figcaption') return true;
  const named = (node.getAttribute?.('class') ?? '').toLowerCase().split(/[^a-z]+/);
  return /^(p|div|td|span)$/.test(name) && named.some((word) => /^(?:p|photo|pic|image|video)?caption$/.test(word));
}

function cellText(cell: PageNode): string {
  return collapsed(blockText(cell).replaceAll('\n\n', ' '));
}
