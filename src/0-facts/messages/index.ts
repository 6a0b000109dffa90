import type { Language } from '../country-codes.ts';
import { overviewEn } from './overview/en.ts';
import { overviewVi } from './overview/vi.ts';
import { upkeepEn } from './upkeep/en.ts';
import { upkeepVi } from './upkeep/vi.ts';
import { terms } from './terms.ts';
import { webEn } from './web-en.ts';
import { webVi } from './web-vi.ts';
import { workEn } from './work-en.ts';
import { workVi } from './work-vi.ts';

export { briefMessages, decisionWords } from './brief.ts';
export { cliMessages, errorsVi } from './cli/index.ts';
export { expectationsVi } from './expectations.ts';
export { dateWords } from './dates.ts';
export { driftWords } from './drifts.ts';
export { figureWords, gapFiller, metricWords, numberWords, unitWords } from './figures.ts';
export { exampleMark, exportColumns } from './export-columns.ts';
export { feedWords } from './feeds.ts';
export { fill } from './fill.ts';
export { mailWords } from './mails.ts';
export { terms } from './terms.ts';

/** The words of the interface: nested keys, `{{value}}` for what is filled in, `_one` and `_other` for number. */
export type Messages = typeof terms.vi & typeof webVi & typeof workVi & typeof overviewVi & typeof upkeepVi;

/** One catalogue a language, in the form that i18next takes. */
export const messages: Record<Language, Messages> = {
  vi: { ...terms.vi, ...webVi, ...workVi, ...overviewVi, ...upkeepVi },
  en: { ...terms.en, ...webEn, ...workEn, ...overviewEn, ...upkeepEn },
};
