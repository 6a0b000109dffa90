import type { Language } from '../../country-codes.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export { errorsVi } from './errors-vi.ts';

export type CliMessages = typeof vi;

/** The words of the command line; one catalogue a language, in the form that i18next takes. */
export const cliMessages: Record<Language, CliMessages> = { vi, en };
