import type { DateMention, Draft, FigureMention, QuantityMention, Span } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { firstFrom, inside, lastBefore } from '../../text/spans.ts';
import { dateOf, isPast } from './date.ts';
import { kindOf } from './kind.ts';
import { measureOf } from './metric.ts';
import type { Measure } from './metric.ts';
import { figureSentences } from './sentence.ts';
import type { FigureSentence } from './sentence.ts';
import { withoutRepeats } from './repeats.ts';
import { pairOf, scopeOf } from './scope.ts';

export { givenSums } from './given.ts';

/**
 * Figures that say what they measure: «kim ngạch hai chiều đạt 3 tỷ USD vào năm 2025, hướng tới 10 tỷ USD» →
 * trade-turnover reached in 2025, and a target. Sums of contracts, shares and bare counts are none.
 */
export const figures: Stage = {
  name: 'figures',
  run(draft) {
    const pair = pairOf(draft);
    const found: FigureMention[] = [];
    for (const sentence of figureSentences(draft)) {
      if (draft.blocks[sentence.span.block]?.role === 'boilerplate') continue;
      for (const quantity of sentence.quantities) {
        const measure = measureOf(
          sentence,
          quantity,
          found.findLast(({ metric }) => metric !== 'growth'),
        );
        if (!measure) continue;
        const figure = figureOf(sentence, quantity, measure, pair);
        if (figure.date === null) figure.date = dateGoingOn(sentence, figure, found);
        found.push(figure);
      }
    }
    draft.figures = withoutRepeats(draft, found);
  },
};

/** What a sentence gives row by row for one time. */
const goesOn = new Set<string>(['exports', 'imports', 'growth', 'trade-turnover', 'investment-projects', 'tourists']);

/** `Trong đó, xuất khẩu đạt 2 tỷ USD, nhập khẩu 1 tỷ USD`: parts of the figure before, of the same time. */
function dateGoingOn(
  { draft, span, words }: FigureSentence,
  figure: FigureMention,
  found: readonly FigureMention[],
): string | null {
  const before = found.at(-1);
  if (!before || figure.kind !== 'actual' || before.kind !== 'actual' || before.date === null) return null;
  if (before.from >= span.from) return goesOn.has(figure.metric) ? before.date : null;
  if (!words.startingAt(span.from, 'figure', 'part')) return null;
  const previous = draft.sentences[firstFrom(draft.sentences, span.from) - 1];
  return previous && previous.block === span.block && before.from >= previous.from ? before.date : null;
}

function figureOf(
  sentence: FigureSentence,
  quantity: QuantityMention,
  measure: Measure,
  pair: string[],
): FigureMention {
  const dated = dateOf(sentence, quantity, measure);
  const kind = kindOf(sentence, quantity, measure, dated);
  const { metric, of, basis } = kind === 'target' ? asPromised(measure) : measure;
  return {
    ...spanOf(sentence, quantity, measure, dated),
    rule: `vi/figures/${measure.words ? 'measured' : 'counted'}`,
    metric,
    kind,
    quantity: measure.falls ? negative(quantity) : quantity,
    date: dateFor(sentence.draft, metric, kind, dated, quantity.from),
    scope: scopeOf(sentence, measure, pair),
    ...(basis && { basis }),
    ...(of && { of }),
  };
}

/** `sẽ đầu tư 500 triệu USD`: money to come, not the sum of what has come. */
function asPromised(measure: Measure): Measure {
  const verb = measure.metric === 'investment-stock' && measure.words?.entry.values['reach'] === 'near';
  return verb ? { ...measure, metric: 'investment-registered', basis: 'new' } : measure;
}

/** A target is not for a time gone by; documents are signed on the day last named, where no other is. */
function dateFor(
  draft: Draft,
  metric: string,
  kind: FigureMention['kind'],
  dated: DateMention | null,
  at: number,
): string | null {
  // `trong ba năm tới` is aimed at for its end.
  const edtf = dated?.rule === 'vi/time/units-ahead' ? dated.edtf.split('/').at(-1)! : dated?.edtf;
  if (edtf) return kind === 'target' && isPast(edtf, draft.article.publishedOn) ? null : edtf;
  if (metric !== 'documents-signed' || kind !== 'actual') return null;
  return dateOfSigning(draft, at);
}

/** The day of the signing or talks told last before the documents, else the first day the text itself names. */
function dateOfSigning({ encounters, dates }: Draft, at: number): string | null {
  const told = encounters.filter(({ kind, date }) => date?.length === 10 && kind !== 'visit');
  const near =
    told.findLast(({ from, kind }) => kind === 'signing' && from <= at + signingReach) ??
    told.findLast(({ from }) => from <= at);
  return (
    near?.date ??
    dates.find(({ role, edtf, rule }) => role === 'point' && edtf.length === 10 && rule !== 'vi/time/iso')?.edtf ??
    null
  );
}

/** A signing may begin a few words behind the number of its documents. */
const signingReach = 12;

function negative(quantity: QuantityMention): QuantityMention {
  const { value } = quantity;
  return { ...quantity, value: typeof value === 'number' ? -value : [-value[1], -value[0]] };
}

/** From the words that name the metric, where no other figure stands between, to the figure or its date. */
function spanOf(sentence: FigureSentence, quantity: QuantityMention, measure: Measure, date: DateMention | null): Span {
  const to = date && date.from >= quantity.to ? date.to : quantity.to;
  const { words } = measure;
  if (!words) return { from: quantity.from, to };
  if (words.from >= quantity.to) return { from: quantity.from, to: Math.max(to, words.to) };
  const between = inside(sentence.draft.quantities, { from: words.to, to: quantity.from }).length > 0;
  return { from: between ? cueBefore(sentence, quantity) : words.from, to };
}

/** The aim (`hướng tới`) directly before a figure whose metric stands further off. */
function cueBefore({ kinds }: FigureSentence, quantity: QuantityMention): number {
  const cue = lastBefore(kinds, quantity.from);
  return cue && quantity.from - cue.to <= 3 ? cue.from : quantity.from;
}
