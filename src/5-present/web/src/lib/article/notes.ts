import type { Commitment, Encounter, Indicator, Novelty, OfficeHolding, Result, Thing } from '$lib/facts.ts';
import { dateWords } from '$lib/language/dates.ts';
import { t } from '$lib/language/language.svelte.ts';
import { figureWords, metricWords } from '$lib/language/numbers.ts';
import { driftWords } from '$lib/words/drifts.ts';
import type { Found } from '$lib/words/records.ts';

/** A record in a few words, as a note in the margin says it. */
export function noteWords({ place, record }: Found): string {
  switch (place.kind) {
    case 'commitments': {
      const { force, pillars, due } = record as Commitment;
      return [t(`force.${force}`), pillars[0] && t(`pillar.${pillars[0]}`), due && dateWords(due)]
        .filter((word) => word)
        .join(' · ');
    }
    case 'results':
      return `${t('article.note.result')} · ${t(`resultStatus.${(record as Result).status}`)}`;
    case 'encounters': {
      const { kind, date } = record as Encounter;
      return [t(`encounterKind.${kind}`), date && dateWords(date)].filter((word) => word).join(' · ');
    }
    case 'indicators': {
      const { metric, of, kind, value, unit, per, qualifier, date } = record as Indicator;
      const figure = figureWords({ value, unit, per: per ?? null, qualifier: qualifier ?? null });
      return [
        `${metricWords(of ?? metric)}: ${figure}`,
        kind === 'target' && t('indicatorKind.target'),
        date && dateWords(date),
      ]
        .filter((word) => word)
        .join(' · ');
    }
    case 'offices': {
      const { name, office } = record as OfficeHolding;
      return `${name}: ${office}`;
    }
    case 'things': {
      const { kind, name } = record as Thing;
      return `${t(`thingKind.${kind}`)}: ${name}`;
    }
  }
}

/** Whether it was said before: new, restated (since when, how often) or changed (what). */
export function noveltyWords(novelty: Novelty): string {
  if (novelty.kind === 'new') return t('novelty.new');
  const before = t('article.before', { since: dateWords(novelty.since), count: novelty.times });
  if (novelty.kind === 'restated') return `${t('novelty.restated')}, ${before}`;
  const drifts = novelty.drifts.map(
    ({ field, from, to }) => `${t(`drift.${field}`)} ${driftWords(field, from)} → ${driftWords(field, to)}`,
  );
  return `${t('novelty.changed')}: ${drifts.join('; ')} (${before})`;
}
