import { cellsOf, isDataTable } from './tables.ts';
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

const nodeTypes = { element: 1, text: 3 };

/** How a caption is marked: in square brackets, as editors mark what they add. */
export const captionMark = '[Ảnh] ';

interface Lines {
  lines: string[];
  /** The lists around, the innermost last. */
  lists: List[];
}

/**
 * The text of a part of a page as its readers see it: blocks parted by a blank line, white space within a
 * block as one space; points of a list with their numbers or dashes, rows of a table with bars between
 * the cells, captions with a mark before them.
 */
export function blockText(root: PageNode): string {
  const found: Lines = { lines: [''], lists: [] };
  walk(root, found);
  return found.lines
    .map(collapsed)
    .filter((line) => line !== '' && line !== captionMark.trim())
    .join('\n\n');
}

const collapsed = (line: string): string => line.replace(/\s+/g, ' ').trim();

function walk(node: PageNode, found: Lines): void {
  const { lines, lists } = found;
  if (node.nodeType === nodeTypes.text) {
    lines[lines.length - 1] += node.textContent ?? '';
    return;
  }
  const name = node.nodeName.toLowerCase();
  if (node.nodeType !== nodeTypes.element || unread.has(name)) return;
  if (name === 'table' && isDataTable(node)) {
    for (const cells of cellsOf(node)) lines.push(cells.map(cellText).join(' | '));
    lines.push('');
    return;
  }
  const isBlock = blocks.has(name);
  if (isBlock) open(node, name, found);
  const list = listOf(node, name);
  if (list) lists.push(list);
  for (const child of node.childNodes) walk(child, found);
  if (list) lists.pop();
  if (isBlock) lines.push('');
}

/** Begins a line. The paragraph within a point, or within a caption, stands behind the mark of these. */
function open(node: PageNode, name: string, { lines, lists }: Lines): void {
  const mark = name === 'li' ? labelOf(node, lists.at(-1)) : isCaption(node, name) ? captionMark : '';
  const isMarked = name !== 'br' && /^(?:\[Ảnh\]|-|\S{1,8}[.)]) $/.test(lines.at(-1) ?? '');
  if (!isMarked || mark) lines.push(mark);
}

/** Many sites have captions in paragraphs and cells that they call so. */
function isCaption(node: PageNode, name: string): boolean {
  if (name === 'figcaption') return true;
  const named = `${node.getAttribute?.('class') ?? ''}`.toLowerCase().split(/[^a-z]+/);
  return /^(p|div|td|span)$/.test(name) && named.some((word) => /^p?caption$/.test(word));
}

function cellText(cell: PageNode): string {
  return collapsed(blockText(cell).replaceAll('\n\n', ' '));
}
