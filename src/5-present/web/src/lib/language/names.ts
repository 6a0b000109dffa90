import { countryName, isCountryCode, relationName } from '$lib/facts.ts';
import { language } from './language.svelte.ts';

/** A relation's name with the home side first: `Việt Nam – Lào`. */
export function relationWords(id: string, home: string | null): string {
  return relationName(id, language(), home);
}

/** The relation as the home side lists it: without itself, where only one other is left. */
export function otherSide(id: string, home: string | null): string {
  const others = id.split('-').filter((code) => code !== home);
  return others.length === 1 && home ? countryName(others[0]!, language()) : relationWords(id, home);
}

export function countriesWords(codes: string[]): string {
  return codes.map((code) => countryName(code, language())).join(', ');
}

/** A place as written; a country's code becomes its name. */
export function placeWords(place: string): string {
  return isCountryCode(place) ? countryName(place, language()) : place;
}
