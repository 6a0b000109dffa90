import type { ThingMention } from '../../mentions.ts';
import { hitsOf } from '../hits.ts';
import { endOfTitle } from './titles.ts';
import type { Titles } from './titles.ts';

/**
 * Instruments and projects with a name of their own: «Hiệp định Thương mại tự do Việt Nam - Hàn Quốc»,
 * «Bệnh viện Hữu nghị tại Viêng Chăn»; `các thỏa thuận cấp cao` has none.
 */
export function works(titles: Titles): ThingMention[] {
  const { draft } = titles;
  const { tokens } = draft;
  const found: ThingMention[] = [];
  let end = 0;
  for (const hit of hitsOf(draft, 'thing-cues')) {
    const kind = hit.entry.values['kind'];
    if ((kind !== 'instrument' && kind !== 'project') || hit.from < end) continue;
    if (!tokens.isCapital(hit.from)) continue;
    const to = endOfTitle(titles, hit.to);
    if (to === hit.to) continue;
    found.push({
      from: hit.from,
      to,
      kind,
      name: tokens.slice(hit.from, to),
      date: null,
      number: null,
      rule: `vi/things/${kind}`,
    });
    end = to;
  }
  return found;
}
