import { byPlace, contains, firstFrom, inside, lastBefore } from '../../text/spans.ts';
import type { Metric } from '../../../0-facts/index.ts';
import type { Draft, FigureMention, QuantityMention, Sentence, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Hit } from '../../text/hits.ts';
import type { Stage } from '../../pack.ts';
import { isOfFirms } from '../firms.ts';
import { firstStates } from '../parties/index.ts';
import { personsOf } from '../people/people.ts';
import { statesOf } from '../states.ts';
import { hitAt, indexAt, says, plainText } from '../words.ts';
import { yearlyFigures } from './yearly.ts';
import { metricOf } from './metric.ts';

/** Indicators: «two-way trade reached 1.1 billion USD in 2018», «a grant of US$7.5 million». */
export const figures: Stage = {
  name: 'figures',
  run(draft) {
    for (const quantity of draft.quantities) {
      const sentence = draft.sentences[indexAt(draft.sentences, quantity.from)];
      if (!sentence || draft.blocks[sentence.block]!.role !== 'body' || isOfFirms(draft, sentence)) continue;
      const action = isFormerLevel(draft, quantity) ? null : actionWith(draft, quantity, sentence);
      const metric = metricOf(draft, quantity, action !== null);
      if (metric && (action || isTold(draft, quantity, sentence)))
        draft.figures.push(figureOf(draft, quantity, sentence, metric, action));
    }
    draft.figures.push(...yearlyFigures(draft, once(draft, statesInPlay)));
    draft.figures.sort(byPlace);
  },
};

/** The action in whose words the quantity stands. */
function actionWith({ actions }: Draft, quantity: Span, sentence: Sentence): Span | null {
  return inside(actions, sentence).find(({ action }) => contains(action, quantity))?.action ?? null;
}

/** Where nothing is promised, the figure of a denial or a firm is none. */
function isTold(draft: Draft, { from }: QuantityMention, sentence: Sentence): boolean {
  const rumours = once(draft, rumoursIn);
  const first = rumours[firstFrom(rumours, sentence.from)];
  return (!first || first.from >= from) && firstStates(draft, 2).length > 1;
}

function rumoursIn({ hits }: Draft): Hit[] {
  return hits.of('clause-words').filter(({ entry }) => entry.values['kind'] === 'rumour');
}

function figureOf(
  draft: Draft,
  quantity: QuantityMention,
  sentence: Sentence,
  metric: Metric,
  action: Span | null,
): FigureMention {
  const kind = action || (!isFormerLevel(draft, quantity) && isAim(draft, quantity, sentence)) ? 'target' : 'actual';
  const from = startOf(draft, quantity, sentence);
  return {
    from,
    to: quantity.to,
    metric,
    kind,
    quantity,
    date: dateFor(draft, quantity, sentence, action, kind),
    scope: scopeOf(draft, metric),
    rule: `en/figures/${kind}`,
  };
}

function isAim(draft: Draft, { from }: QuantityMention, sentence: Sentence): boolean {
  const { tokens } = draft;
  for (let i = from; i >= sentence.from && i > from - 14; i--) {
    if (
      says(
        tokens,
        i,
        'target',
        'targets',
        'eyeing',
        'aims',
        'aiming',
        'seeking',
        'hopes',
        'attract',
        'goal',
        'aim',
        'will',
        'would',
        'expected',
        'plan',
        'hoped',
        'striving',
        'shall',
      )
    )
      return true;
    if (says(tokens, i, 'reached', 'stood', 'totalled', 'was', 'hit', 'fetched', 'rose')) return false;
  }
  return false;
}

/** Where the words of the figure begin: with what it measures, where that stands just before. */
function startOf(draft: Draft, { from }: QuantityMention, sentence: Sentence): number {
  for (let i = Math.max(sentence.from, from - 8); i < from; i++) if (hitAt(draft, 'metrics', i)) return i;
  return from;
}

/** A date in the clause of the figure, the nearest behind it first. */
function dateFor(
  draft: Draft,
  quantity: QuantityMention,
  sentence: Sentence,
  action: Span | null,
  kind: string,
): string | null {
  const { tokens } = draft;
  if (action) return inside(draft.dates, action).at(-1)?.edtf ?? null;
  const own = inside(draft.dates, sentence).filter(({ from }) => !isBase(draft, from));
  if (kind === 'actual' && own.length === 1 && own[0]!.edtf.length < 10) return own[0]!.edtf;
  const edge = nextFigure(draft, quantity, sentence);
  const behind = own.find(({ from }) => from >= quantity.to && from < edge && from - quantity.to < 14);
  const before = own.findLast(({ to }) => to <= quantity.from);
  const date = behind ?? (kind === 'actual' ? before : undefined);
  if (date)
    return behind?.edtf.length === 10 && kind === 'actual' && before
      ? before.edtf.length < 10
        ? before.edtf
        : date.edtf
      : date.edtf;
  const isSame = ['same', 'period'].every((word) =>
    plainText(tokens, sentence.from, sentence.to).toLowerCase().includes(word),
  );
  return isSame ? (lastBefore(draft.dates, sentence.from, ({ edtf }) => edtf.includes('/'))?.edtf ?? null) : null;
}

/** `$360 million a year, up from $120 million`: what it was before. */
function isFormerLevel({ tokens }: Draft, { from }: Span): boolean {
  return says(tokens, from - 1, 'from') && says(tokens, from - 2, 'up', 'down');
}

/** `an increase of 12 percent against 2020`: with what a figure is compared. */
function isBase({ tokens }: Draft, at: number): boolean {
  return (
    says(tokens, at - 1, 'against', 'versus', 'over') ||
    (says(tokens, at - 1, 'with', 'to') && says(tokens, at - 2, 'compared'))
  );
}

function nextFigure(draft: Draft, quantity: QuantityMention, sentence: Sentence): number {
  const { quantities } = draft;
  let next = firstFrom(quantities, quantity.to);
  while (quantities[next]?.unit === 'percent') next++;
  return Math.min(quantities[next]?.from ?? sentence.to, sentence.to);
}

/** The two states of the article; what one state has alone (its growth) is its own. */
function scopeOf(draft: Draft, metric: Metric): string | null {
  return metric === 'gdp' ? (once(draft, statesOf)[0]?.country ?? null) : once(draft, statesInPlay);
}

function statesInPlay(draft: Draft): string | null {
  const persons = new Set(once(draft, personsOf).persons.flatMap(({ country }) => country ?? []));
  const both = [...new Set([...persons, ...once(draft, statesOf).map(({ country }) => country)])];
  if (both.length === 0) return null;
  return both
    .slice(0, persons.size > 2 ? persons.size : 2)
    .sort()
    .join('-');
}
