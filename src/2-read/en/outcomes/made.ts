import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Draft, OutcomeMention, Sentence, Span } from '../../mentions.ts';
import { pillarsOf } from '../pillars.ts';
import { firstFrom, inside } from '../../text/spans.ts';

export function outcomeOf(
  draft: Draft,
  from: number,
  to: number,
  status: ResultStatus,
  sentence: Sentence,
): OutcomeMention {
  const what = { from, to };
  return {
    from,
    to,
    what,
    status,
    date: dateOf(draft, from, sentence),
    pillars: pillarsOf(draft, what),
    rule: `en/outcomes/${status}`,
  };
}

/** What somebody is thanked for was done on a day of its own, where one is told. */
export function dateWithin({ dates }: Draft, { from, to }: Span): string | null {
  const date = dates[firstFrom(dates, from)];
  return date && date.from <= to + 1 ? date.edtf : null;
}

function dateOf(draft: Draft, at: number, sentence: Sentence): string | null {
  const own = inside(draft.dates, sentence);
  const date = own.find(({ from }) => from >= at) ?? own.at(-1);
  const [first] = draft.encounters;
  return date?.edtf ?? (first && first.from <= at ? first.date : null);
}
