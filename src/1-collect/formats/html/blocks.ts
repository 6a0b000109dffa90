/** What is used of a page's nodes: the part of the DOM that the parser here offers too. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
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

/**
 * The text of a part of a page as its readers see it: blocks parted by a blank line, captions and
 * table cells as blocks of their own, white space within a block as one space.
 */
export function blockText(root: PageNode): string {
  const lines = [''];
  walk(root, lines);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

function walk(node: PageNode, lines: string[]): void {
  if (node.nodeType === nodeTypes.text) {
    lines[lines.length - 1] += node.textContent ?? '';
    return;
  }
  const name = node.nodeName.toLowerCase();
  if (node.nodeType !== nodeTypes.element || unread.has(name)) return;
  if (blocks.has(name)) lines.push('');
  for (const child of node.childNodes) walk(child, lines);
  if (blocks.has(name)) lines.push('');
}
