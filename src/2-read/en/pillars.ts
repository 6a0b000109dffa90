import type { Pillar } from '../../0-facts/index.ts';
import type { Draft, Span } from '../mentions.ts';
import { withoutOverlaps, inside } from '../text/spans.ts';
import { indexAt } from './words.ts';

const most = 3;

/**
 * The fields that words name, in their order; the first is the main one. Never empty: words that name none (`complete
 * the second phase by 2027`) are of the field that their sentence tells.
 */
export function pillarsOf(draft: Draft, span: Span): Pillar[] {
  const own = namedIn(draft, span);
  if (own.length > 0) return own;
  const sentence = draft.sentences[indexAt(draft.sentences, span.from)];
  const around = sentence ? namedIn(draft, sentence).slice(0, 1) : [];
  return around.length > 0 ? around : ['politics'];
}

function namedIn(draft: Draft, span: Span): Pillar[] {
  const named = withoutOverlaps(inside(draft.hits.of('pillar-words'), span)).map(
    ({ entry }) => entry.values['pillar']!,
  );
  const known = [...new Set(named)].filter((pillar) => pillar !== '-') as Pillar[];
  // Money and people are means of much: what they are for says more.
  const telling = known.filter((pillar) => !means.has(pillar));
  const ordered =
    telling.length > 0 ? [...telling, ...known.filter((pillar) => means.has(pillar) && pillar !== 'politics')] : known;
  return ordered.slice(0, most);
}

const means: ReadonlySet<Pillar> = new Set(['finance', 'people-local', 'politics']);
