import type { Draft } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { once } from '../../once.ts';
import { hitsOf } from '../hits.ts';
import { capitalActs } from './capitals.ts';

/**
 * «Brussels hứa mở cửa thị trường …» is the European Union where the article names it and not Belgium: the places at
 * which its seat stands for it.
 */
export function unionSeats(draft: Draft): readonly Hit[] {
  return once(draft, findUnionSeats);
}

function findUnionSeats(draft: Draft): Hit[] {
  const ofHost = hitsOf(draft, 'states').filter(({ entry }) => entry.values['country'] === host);
  const seats = ofHost.filter((hit) => hit.entry.values['use'] === 'capital' && capitalActs(draft, hit));
  if (seats.length === 0 || ofHost.some(({ entry }) => entry.values['use'] !== 'capital')) return [];
  const named = hitsOf(draft, 'organisations').some(({ entry }) => union.test(entry.phrase));
  return named ? seats : [];
}

const host = 'BEL';
const union = /^(?:EU|EC|.*châu âu)$/i;
