import type { Language } from '../country-codes.ts';
import { briefEn } from './brief-en.ts';
import { briefVi } from './brief-vi.ts';

/** The words of briefs, by language; filled in with `fill`. */
export const briefMessages: Record<Language, typeof briefVi> = { vi: briefVi, en: briefEn };
