import type { ThingMention } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import { says } from '../words.ts';
import type { Titles } from './titles.ts';

/** Paragraphs at the top of the page in which a document's own title may stand, and how long it may be. */
const top = 4;
const longest = 60;

/**
 * The title of the document that the page prints: «HIỆP ĐỊNH / giữa Chính phủ … và Chính phủ … về hợp tác nghề
 * cá» is one name over its lines; `THÔNG CÁO BÁO CHÍ` alone is none.
 */
export function headings(titles: Titles): ThingMention[] {
  const { draft } = titles;
  const { tokens, blocks } = draft;
  const starts = new Map(blocks.slice(0, top).map(({ from }, i) => [from, i]));
  for (const hit of hitsOf(draft, 'thing-cues')) {
    const block = starts.get(hit.from);
    if (block === undefined || hit.entry.values['kind'] !== 'instrument' || !tokens.isAllCaps(hit.from)) continue;
    const to = endOfHeading(titles, block, hit.to);
    const states = inside(draft.states, { from: hit.to, to });
    if (to - hit.from > longest || states.length === 0) continue;
    const name = tokens.nameOf(hit.from, to);
    return [{ from: hit.from, to, kind: 'instrument', name, date: null, number: null, rule: 'vi/things/heading' }];
  }
  return [];
}

/** Over the lines that go on with the title (`giữa …`, `của …`, `về …`), up to a bracket or the end of a line of prose. */
function endOfHeading({ draft }: Titles, block: number, from: number): number {
  const { tokens, blocks } = draft;
  let to = endOfLine(draft, from, blocks[block]!.to);
  for (let i = block + 1; i < blocks.length && to === blocks[i - 1]!.to; i++) {
    const line = blocks[i]!;
    if (!says(tokens, line.from, 'giữa', 'của', 'về', 'triển', 'nhân') || tokens.isMark(line.to - 1, '.')) break;
    to = endOfLine(draft, line.from, line.to);
  }
  return to;
}

function endOfLine({ tokens }: Titles['draft'], from: number, end: number): number {
  for (let i = from; i < end; i++) if (tokens.isMark(i, '(') || tokens.isMark(i, ':')) return i;
  return end;
}
