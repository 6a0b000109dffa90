import { fold } from '../../../0-facts/index.ts';
import type { Draft } from '../../mentions.ts';
import type { Person } from './persons.ts';
import { remembered } from '../../text/remembered.ts';

/** Family names that as a rule are Vietnamese come from here; the press read is Vietnamese. */
const home = 'VNM';

/**
 * Gives every person a country: the state written beside an office, else home for a Vietnamese name,
 * else the foreign state that the article is mostly about. A person of an international body has none.
 */
export function tellCountries(draft: Draft, persons: readonly Person[]): void {
  const foreign = mainForeignState(draft);
  const told: HomeSigns = {
    home: draft.states.length === 0 || draft.states.some(({ countries }) => countries.includes(home)),
    sinitic: draft.states.some(({ countries }) => countries.some((country) => sinitic.has(country))),
  };
  for (const person of persons) {
    const stated = person.offices.find((office) => office.country)?.country;
    if (stated) person.country = stated;
    else if (person.country) continue;
    else if (person.offices.some((office) => office.international)) person.country = null;
    else if (isHome(person, told)) person.country = home;
    else person.country = foreign ?? onlyWithOffice(draft, person);
  }
}

/** The state other than home that is named most; null where none is, or a second one half as often. */
function mainForeignState({ states }: Draft): string | null {
  const counts = new Map<string, number>();
  for (const { countries, as } of states) {
    if (as !== 'place') for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  counts.delete(home);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** Of two foreign states an article is on as much, the one that has the office: China has no `Tổng thống`. */
function onlyWithOffice({ states }: Draft, { offices }: Person): string | null {
  const heads = offices.flatMap((office) => office.heads);
  const without = heads.includes('tổng thống') ? noPresident : heads.includes('thủ tướng') ? noPremier : null;
  if (!without) return null;
  const all = new Set(states.flatMap(({ countries, as }) => (as === 'place' ? [] : countries)));
  const left = [...all].filter((country) => country !== home && !without.has(country));
  return all.size - (all.has(home) ? 1 : 0) === 2 && left.length === 1 ? left[0]! : null;
}

/** Party states and monarchies. */
const noPresident = new Set(
  'CHN LAO CUB PRK JPN GBR THA KHM MYS AUS NZL CAN ESP NLD BEL SWE NOR DNK SAU JOR MAR BRN BTN'.split(' '),
);
/** Presidents who head their governments themselves. */
const noPremier = new Set('USA MEX BRA ARG CHL COL IDN PHL VEN ECU BOL NGA KEN ZAF CYP'.split(' '));

interface HomeSigns {
  /** The article names home, or no state at all. */
  home: boolean;
  /** It names a state whose names the press writes in Sino-Vietnamese syllables. */
  sinitic: boolean;
}

const sinitic = new Set(['CHN', 'TWN', 'HKG', 'MAC', 'KOR', 'PRK']);

/** `Triệu`, `Lã` are Chinese beside China alone; elsewhere a name of such syllables is from home. */
function isHome({ name, home: family, offices }: Person, told: HomeSigns): boolean {
  // An office without its state is, in a paper of home that names home, an office at home.
  const inOffice = offices.some(({ untitled }) => !untitled);
  const known = family === 'yes' || !told.sinitic || (told.home && (family === 'maybe' || inOffice));
  return known && isVietnameseName(name);
}

/** Two to five syllables as Vietnamese writes them, one of them with a mark of its alphabet. */
const isVietnameseName = remembered((name): boolean => {
  const words = name.normalize('NFC').split(/\s+/);
  if (words.length < 2 || words.length > 5 || !marked.test(name.normalize('NFC'))) return false;
  return words.every((word) => syllable.test(fold(word.normalize('NFC'))));
});

const syllable = /^(?:ngh?|nh|kh|th|tr|ph|ch|gh?|gi|qu|[bcdhklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const marked = /[đăâêôơưà-ỹ]/i;
