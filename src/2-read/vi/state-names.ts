import { countryName } from '../../0-facts/index.ts';
import type { Draft } from '../mentions.ts';
import { once } from '../once.ts';
import { hitsOf } from './hits.ts';

/**
 * The name of a state in the records of an article: the name that the article writes (`Mỹ` or `Hoa Kỳ`,
 * `Miến-điện` in an old paper), a current one before an old one; else the standard one (`Nhật Bản` for `Tokyo`).
 */
export function stateName(draft: Draft, country: string): string {
  return once(draft, namesWritten).get(country) ?? countryName(country, 'vi');
}

function namesWritten(draft: Draft): Map<string, string> {
  const names = new Map<string, string>();
  const old = new Map<string, string>();
  for (const { from, to, entry } of hitsOf(draft, 'states')) {
    const { country, use } = entry.values as { country: string; use: string };
    const written = use === 'old' ? old : use === 'standard' || use === 'name' ? names : null;
    if (!written || written.has(country)) continue;
    const capitals = draft.tokens.isAllCaps(from);
    written.set(country, capitals || use !== 'old' ? entry.phrase : draft.tokens.nameOf(from, to));
  }
  for (const [country, name] of old) if (!names.has(country)) names.set(country, name);
  return names;
}
