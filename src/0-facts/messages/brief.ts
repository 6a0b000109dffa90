import type { BriefDecision } from '../brief.ts';
import type { Language } from '../country-codes.ts';
import { briefEn } from './brief-en.ts';
import { briefVi } from './brief-vi.ts';
import { dateWords } from './dates.ts';
import { fill } from './fill.ts';
import { terms } from './terms.ts';

/** The words of briefs, by language; filled in with `fill`. */
export const briefMessages: Record<Language, typeof briefVi> = { vi: briefVi, en: briefEn };

/** `Lan đặt trạng thái “đã ký”, 05/02/2026: lý do`. */
export function decisionWords({ state, who, at, why }: BriefDecision, language: Language): string {
  const { line } = briefMessages[language];
  const values = { who, date: dateWords(at.slice(0, 10), language) };
  const text = state
    ? fill(line.stateSet, { ...values, state: terms[language].state[state] })
    : fill(line.rejected, values);
  return why ? `${text}: ${why.replace(/\s+/g, ' ')}` : text;
}
