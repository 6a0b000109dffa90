import i18next from 'i18next';
import { GanketError } from '../../0-facts/index.ts';
import type { Language, Told } from '../../0-facts/index.ts';
import { cliMessages, errorsVi, fill, gapFiller } from '../../0-facts/messages/index.ts';

/** A message of the command line in the user's language. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

export function speak(language: Language): Say {
  const words = i18next.createInstance().use(gapFiller);
  // Without await: the words are here already.
  void words.init({
    lng: language,
    resources: { vi: { translation: cliMessages.vi }, en: { translation: cliMessages.en } },
    // Values go to a terminal, not into a page.
    interpolation: { escapeValue: false, alwaysFormat: true },
    initAsync: false,
  });
  return (key, values) => words.t(key, { ...values });
}

/** An error in the user's language. Its own words are English; elsewhere the catalogue has them by its code. */
export function explain(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const words = error instanceof GanketError && language === 'vi' ? errorsVi[error.code] : undefined;
  if (words === undefined) return error.message;
  const { values = {} } = (error.cause ?? {}) as { values?: Record<string, string | number | Told> };
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return fill(words, Object.fromEntries(said) as Record<string, string | number>);
}
