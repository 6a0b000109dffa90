import { countryName } from '../../0-facts/index.ts';
import type { Language, Participant } from '../../0-facts/index.ts';
import { briefMessages, dateWords, fill, terms } from '../../0-facts/messages/index.ts';

/** How a brief in one language says things. */
export class Phrases {
  readonly language: Language;
  readonly words: (typeof briefMessages)['vi'];
  readonly terms: (typeof terms)['vi'];

  constructor(language: Language) {
    this.language = language;
    this.words = briefMessages[language];
    this.terms = terms[language];
  }

  date(edtf: string | null): string {
    return dateWords(edtf, this.language);
  }

  country(code: string): string {
    return countryName(code, this.language);
  }

  countries(codes: readonly string[]): string {
    return codes.map((code) => this.country(code)).join(', ');
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
