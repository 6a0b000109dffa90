import { countryName } from '../../0-facts/index.ts';
import type { Draft } from '../mentions.ts';
import { hitsOf } from './hits.ts';

const known = new WeakMap<Draft, Map<string, string>>();

/**
 * The name of a state in the records of an article: the current name that the article writes
 * (`Mỹ` or `Hoa Kỳ`), else the standard one (`Nhật Bản` for `Tokyo`, `Campuchia` for `Cam-pu-chia`).
 */
export function stateName(draft: Draft, country: string): string {
  let names = known.get(draft);
  if (!names) known.set(draft, (names = namesWritten(draft)));
  return names.get(country) ?? countryName(country, 'vi');
}

function namesWritten(draft: Draft): Map<string, string> {
  const names = new Map<string, string>();
  for (const { entry } of hitsOf(draft, 'states')) {
    const { country, use } = entry.values as { country: string; use: string };
    if ((use === 'standard' || use === 'name') && !names.has(country)) names.set(country, entry.phrase);
  }
  return names;
}
