import type { Draft, FigureMention, QuantityMention, Span } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { byPlace } from '../../text/spans.ts';
import { dateOf, isPast } from './date.ts';
import { isPresent } from './kind.ts';
import { giftOf } from './metric.ts';
import { pairOf, scopeOf } from './scope.ts';
import { figureSentences } from './sentence.ts';
import type { FigureSentence } from './sentence.ts';

/**
 * «Bà cam kết dành 22 triệu CAD cho lao động nữ»: a sum given within what was promised or done between states is aid,
 * also where the sentence itself does not name both; and what is told within a promise is aimed at. Runs when promises
 * and results are known.
 */
export const givenSums: Stage = {
  name: 'given-sums',
  run(draft) {
    const pair = pairOf(draft);
    const known = new Set(draft.figures.map(({ quantity }) => quantity));
    const found: FigureMention[] = [];
    for (const sentence of figureSentences(draft)) {
      for (const quantity of sentence.quantities) {
        aimAt(draft, sentence, quantity);
        if (known.has(quantity) || quantity.unit === 'percent' || quantity.unit === 'count') continue;
        const figure = givenIn(draft, sentence, quantity, pair);
        if (figure) found.push(figure);
      }
    }
    if (found.length === 0) return;
    draft.figures = [...draft.figures, ...found.filter((one) => !isTold(draft, one))].sort(byPlace);
  },
};

/** «hai bên thống nhất duy trì 1.200 suất học bổng mỗi năm»: a figure within a promise is a target, whatever its verb. */
function aimAt(draft: Draft, sentence: FigureSentence, quantity: QuantityMention): void {
  const figure = draft.figures.find((one) => one.quantity === quantity);
  if (!figure || figure.kind === 'target' || isPresent(sentence, quantity)) return;
  const promise = draft.actions.find(({ action }) => holds(action, quantity));
  if (!promise) return;
  figure.kind = 'target';
  promise.indicator = true;
}

function givenIn(
  draft: Draft,
  sentence: FigureSentence,
  quantity: QuantityMention,
  pair: string[],
): FigureMention | null {
  const action = draft.actions.find(({ action }) => holds(action, quantity));
  const done = action
    ? undefined
    : draft.outcomes.find(({ what, status }) => status === 'completed' && holds(what, quantity));
  const measure = action || done ? giftOf(sentence, quantity) : null;
  if (!measure) return null;
  const kind = action ? 'target' : 'actual';
  const edtf = dateOf(sentence, quantity, measure)?.edtf ?? null;
  if (action) action.indicator = true;
  return {
    from: quantity.from,
    to: quantity.to,
    rule: 'vi/figures/given',
    metric: measure.metric,
    kind,
    quantity,
    date: kind === 'target' && edtf && isPast(edtf, draft.article.publishedOn) ? null : (edtf ?? done?.date ?? null),
    scope: scopeOf(sentence, measure, pair),
  };
}

function holds(outer: Span, { from, to }: Span): boolean {
  return outer.from <= from && to <= outer.to;
}

/** The same sum told before (`12 triệu euro` of the title and of the body). */
function isTold({ figures }: Draft, { metric, quantity }: FigureMention): boolean {
  return figures.some(
    (other) =>
      other.metric === metric &&
      other.quantity.unit === quantity.unit &&
      String(other.quantity.value) === String(quantity.value),
  );
}
