import type { Draft, FigureMention } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';

/**
 * One record where title, lead, caption and body say the same figure: at the first statement, but not at a
 * caption that the body repeats, and at a later one that adds the date.
 */
export function withoutRepeats(draft: Draft, figures: readonly FigureMention[]): FigureMention[] {
  const byKey = new Map<string, FigureMention[]>();
  const body = figures.filter((figure) => !isInCaption(draft, figure));
  const captions = figures.filter((figure) => isInCaption(draft, figure));
  for (const figure of [...body, ...captions]) {
    const { metric, kind, quantity, scope, of } = figure;
    const key = [metric, kind, of, quantity.unit, quantity.value, scope].join('|');
    const same = byKey.get(key);
    if (!same) byKey.set(key, [figure]);
    else {
      const at = same.findIndex(({ date }) => date === figure.date || date === null || figure.date === null);
      if (at < 0) same.push(figure);
      else if (same[at]!.date === null && figure.date !== null) same[at] = figure;
    }
  }
  return [...byKey.values()].flat().sort((a, b) => a.from - b.from || a.to - b.to);
}

function isInCaption({ sentences, blocks }: Draft, { from }: FigureMention): boolean {
  const next = firstFrom(sentences, from + 1) - 1;
  const sentence = sentences[next];
  return sentence !== undefined && blocks[sentence.block]?.role === 'caption';
}
