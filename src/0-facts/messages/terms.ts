import type { Language } from '../country-codes.ts';
import { termsEn } from './terms-en.ts';
import { termsVi } from './terms-vi.ts';

/** The terms of the record and of the ledger in both languages. */
export const terms: Record<Language, typeof termsVi> = { vi: termsVi, en: termsEn };
