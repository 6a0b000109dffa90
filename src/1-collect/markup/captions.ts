import type { PageNode } from './blocks.ts';

const longestCaption = 400;

/**
 * Whether the first words behind a picture are its caption, where nothing calls them so: set in the middle, all in
 * italics, or within the frame of the picture. All in bold in the middle stands the lead, unless it names who took the
 * picture. `around`: the elements around the words, the innermost last.
 */
export function isUnderPicture(around: readonly PageNode[]): boolean {
  const near = around.slice(-5);
  const block = near.findLast((node) => /^(?:p|div|td|li|section)$/.test(nameOf(node)));
  const words = wordsIn(block);
  if (!block || words.length > longestCaption || isHeadline(words)) return false;
  if (near.some((node) => /^h[1-6]$/.test(nameOf(node)))) return false;
  if (near.some((node) => isFrame(node) || isAllItalic(node, words))) return true;
  const isBoldAround = near.slice(0, near.indexOf(block) + 1).some(isBold);
  const isLead = (isBoldAround || lightWordsIn(block).trim() === '') && !credit.test(words);
  return near.some(isCentred) && !isLead;
}

/** All in capitals, as headlines are below a coat of arms. */
const isHeadline = (words: string): boolean => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);

const nameOf = (node: PageNode): string => node.nodeName.toLowerCase();
const wordsIn = (node: PageNode | undefined): string => (node?.textContent ?? '').trim();

function isCentred(node: PageNode): boolean {
  const [style, align, named] = ['style', 'align', 'class'].map((name) => node.getAttribute?.(name) ?? '');
  const isSo = /text-align:\s*center/i.test(style!) || /^center$/i.test(align!) || /text-?center/.test(named!);
  return isSo && nameOf(node) !== 'table';
}

/** What sites call by the name of a picture holds it and what is said of it, or the words alone. */
const isFrame = (node: PageNode): boolean =>
  /^(?:table|figure|td|p)$/.test(nameOf(node)) &&
  /(?:^|[\s_-])(?:image|picture|photo|tplcaption)(?:[\s_-]|$)/i.test(node.getAttribute?.('class') ?? '');

/** Who took a picture is told of pictures alone. */
const credit = /(?:^|[^\p{L}])(?:ảnh|photos?|nguồn|source)\s*:/iu;

const isBold = (node: PageNode): boolean =>
  /^(?:b|strong)$/.test(nameOf(node)) || /font-weight:\s*(?:bold|[6-9]00)/i.test(node.getAttribute?.('style') ?? '');

/** The words that are not in bold. */
function lightWordsIn(node: PageNode): string {
  if (isBold(node)) return '';
  const children = [...node.childNodes];
  return children.length === 0 ? (node.textContent ?? '') : children.map(lightWordsIn).join('');
}

const isAllItalic = (node: PageNode, words: string): boolean =>
  /^(?:em|i)$/.test(nameOf(node)) && wordsIn(node) === words;
