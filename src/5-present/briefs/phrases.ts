import { countryName, fold } from '../../0-facts/index.ts';
import type { Language, Participant } from '../../0-facts/index.ts';
import { briefMessages, dateWords, fill, terms } from '../../0-facts/messages/index.ts';

/** How a brief in one language says things. */
export class Phrases {
  readonly language: Language;
  readonly words: (typeof briefMessages)['vi'];
  readonly terms: (typeof terms)['vi'];
  /** The states of the relation, in the order in which they are told. */
  readonly #states: readonly string[];

  constructor(language: Language, states: readonly string[] = []) {
    this.language = language;
    this.#states = states;
    this.words = briefMessages[language];
    this.terms = terms[language];
  }

  date(edtf: string | null): string {
    return dateWords(edtf, this.language);
  }

  country(code: string): string {
    return countryName(code, this.language);
  }

  /** The states of the relation in its own order, then the others. */
  countries(codes: readonly string[]): string {
    const parties = this.homeFirst([...new Set(codes)].map((country) => ({ country })));
    return parties.map(({ country }) => this.country(country)).join(', ');
  }

  /** Those of the relation's states in its order, then the others. */
  homeFirst<P extends { country: string | null }>(parties: readonly P[]): P[] {
    const place = ({ country }: P): number => {
      const at = this.#states.indexOf(country ?? '');
      return at < 0 ? this.#states.length : at;
    };
    return [...parties].sort((a, b) => place(a) - place(b));
  }

  /** Who speaks, each once; a state of the relation by its name in the brief's language. */
  speakers(names: readonly string[]): string {
    const isState = (name: string, code: string): boolean =>
      (['vi', 'en'] as const).some((language) => fold(countryName(code, language)) === fold(name));
    const said = names.map((name) => {
      const state = this.#states.find((code) => isState(name, code));
      return state ? this.country(state) : name;
    });
    return [...new Map(said.map((name) => [fold(name), name])).values()].join(', ');
  }

  /** `Tô Lâm (Việt Nam), …`: the states behind those who have one, unless the name is the state's own. */
  participants(participants: readonly Participant[]): string {
    const said = participants.map(({ name, country }) => {
      if (!country || countryName(country, 'vi') === name) return country ? this.country(country) : name;
      return `${name} (${this.country(country)})`;
    });
    return [...new Set(said)].join(', ');
  }

  /** A phrase of the line vocabulary, filled in. */
  line(key: keyof (typeof briefMessages)['vi']['line'], values: Record<string, string | number> = {}): string {
    return fill(this.words.line[key], values);
  }

  /** A group's title, filled in. */
  group(key: keyof (typeof briefMessages)['vi']['group'], values: Record<string, string | number> = {}): string {
    return fill(this.words.group[key], values);
  }
}
