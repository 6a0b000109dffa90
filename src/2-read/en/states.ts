import { countryName } from '../../0-facts/index.ts';
import type { Draft, Span } from '../mentions.ts';
import { once } from '../once.ts';
import type { Stage } from '../pack.ts';
import { inside, withoutOverlaps } from '../text/spans.ts';
import { hitAt, isName, isPossessive, longestOf, says } from './words.ts';

/** A state's name, adjective or capital at one place. */
export interface StateSight extends Span {
  country: string;
  form: 'name' | 'official' | 'adjective' | 'capital';
}

/** States: «Lao», «the Lao PDR», «Vientiane»; `South China Sea` names none. */
export const states: Stage = {
  name: 'states',
  run(draft) {
    draft.states = once(draft, statesOf).map(({ from, to, country, form }) => ({
      from,
      to,
      countries: [country],
      as: form === 'capital' ? 'place' : 'state',
      rule: `en/states/${form}`,
    }));
  },
};

/** All of them, in order. */
export function statesOf(draft: Draft): StateSight[] {
  const sights = sightsIn(draft);
  const named = new Set(
    sights.flatMap(({ country, form }) => [
      ...(form === 'adjective' ? [] : [country]),
      ...(form === 'capital' ? [] : [`${country}!`]),
    ]),
  );
  return sights
    .filter((sight) => !isSeat(draft, sight, named))
    .map((sight) => {
      const other = hitAt(draft, 'shared-adjectives', sight.from)?.entry.values['country'];
      const isOther = other && sight.form === 'adjective' && named.has(other) && !named.has(sight.country);
      return isOther ? { ...sight, country: other } : sight;
    });
}

/** Brussels is the seat of the Union where the article names no Belgium. */
function isSeat({ tokens }: Draft, { from, country, form }: StateSight, named: ReadonlySet<string>): boolean {
  return form === 'capital' && country === 'BEL' && tokens.wordAt(from) === 'brussels' && !named.has(`${country}!`);
}

function sightsIn(draft: Draft): StateSight[] {
  const others = longestOf(draft, 'not-states').map((hit) => ({ ...hit, sight: null }));
  const own = draft.hits
    .of('states')
    .filter(({ to }) => !draft.tokens.isMark(to, '$'))
    .map((hit) => ({
      from: hit.from,
      to: hit.to,
      sight: {
        from: hit.from,
        to: hit.to,
        country: hit.entry.values['country']!,
        form: hit.entry.values['form'] as StateSight['form'],
      },
    }));
  return withoutOverlaps([...others, ...own]).flatMap(({ sight }) => (sight ? [withStyle(draft, sight)] : []));
}

/** `the Republic of Tunisia`, `the People's Democratic Republic of Algeria`: the style before a state's name is part of it. */
function withStyle({ tokens }: Draft, sight: StateSight): StateSight {
  let from = sight.from - 2;
  if (sight.form !== 'name' || !says(tokens, from + 1, 'of') || !isName(tokens, from) || !says(tokens, from, ...styles))
    return sight;
  while (isName(tokens, from - 1) && says(tokens, from - 1, ...beforeStyle)) from--;
  if (isPossessive(tokens, from - 2) && says(tokens, from - 3, 'people', 'peoples')) from -= 3;
  return { ...sight, from, form: 'official' };
}

const styles = 'republic kingdom state sultanate union principality duchy commonwealth federation emirate'.split(' ');
const beforeStyle =
  'democratic socialist federal federative islamic arab united hashemite independent grand bolivarian plurinational cooperative oriental'.split(
    ' ',
  );

/** The state named within words that are no state themselves (`the Communist Party of Vietnam`). */
export function stateWithin(draft: Draft, from: number, to: number): string | null {
  return inside(draft.hits.of('states'), { from, to })[0]?.entry.values['country'] ?? null;
}

/** A state as speaker or participant: by its short name in the article's own spelling, else by the usual one. */
export function stateName(draft: Draft, country: string): string {
  const own = once(draft, spellingsOf).get(country);
  return own ?? usual[country] ?? countryName(country, 'en');
}

/** Where the English press says otherwise than the interface. */
const usual: Record<string, string> = { VNM: 'Vietnam', TUR: 'Turkey' };

function spellingsOf(draft: Draft): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const { from, to, country, form } of once(draft, statesOf)) {
    const written = draft.tokens.nameOf(from, to);
    if (form === 'name' && /[a-z]/.test(written) && !written.includes('PDR') && !spellings.has(country))
      spellings.set(country, written);
  }
  return spellings;
}
