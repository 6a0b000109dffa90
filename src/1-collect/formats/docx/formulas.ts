import { elementsIn } from '../../xml.ts';

/** What parts the pieces of a formula from each other (ECMA-376, 22.1): without it three fifths would be 35. */
const signs: Readonly<Record<string, string>> = { 'm:den': '/', 'm:sup': '^', 'm:sub': '_' };

/** A text with the formulas in it written in one line each, as words: readers of documents pass them over. */
export function withFormulas(document: string): string {
  if (!document.includes('<m:oMath')) return document;
  let [whole, words] = ['', ''];
  let [done, start] = [0, 0];
  let isText = false;
  elementsIn(document, {
    open({ name, end }) {
      isText = name === 'm:t';
      if (name === 'm:oMath') [start, words] = [document.lastIndexOf('<', end - 1), ''];
      words += signs[name] ?? '';
    },
    text(piece) {
      if (isText) words += piece;
    },
    close({ name, end }) {
      isText = false;
      if (name !== 'm:oMath') return;
      const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      whole += `${document.slice(done, start)}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
      done = end;
    },
  });
  return (whole + document.slice(done)).replace(/<m:oMathParaPr\b[^]*?<\/m:oMathParaPr>|<\/?m:oMathPara\b[^>]*>/g, '');
}
