import { fold } from '../../../0-facts/index.ts';
import type { BriefWish, Metric, Pillar, Quote, Series } from '../../../0-facts/index.ts';
import type { Material } from './material.ts';

/** Which fields a figure speaks of; of other figures their articles tell it. */
const fieldsOfMetric: Partial<Record<Metric, Pillar[]>> = {
  'trade-turnover': ['trade', 'economy'],
  exports: ['trade', 'economy'],
  imports: ['trade', 'economy'],
  'investment-registered': ['investment', 'economy'],
  'investment-stock': ['investment', 'economy'],
  'investment-projects': ['investment', 'economy'],
  aid: ['finance', 'economy'],
  scholarships: ['education'],
  students: ['education'],
  tourists: ['culture-tourism'],
  gdp: ['economy'],
};

/**
 * What belongs to the wished fields. Commitments tell their fields. Meetings and
 * dated things belong to those of the commitments that their articles state, persons to those of what they said and
 * of the meetings they took part in; guests and hosts stay whatever their field.
 */
export function keptToFields(material: Material): Material {
  const { wish } = material;
  const inFields = ({ pillars }: { pillars: Pillar[] }): boolean => pillars.some((one) => wish.pillars.includes(one));
  const threads = material.threads.filter(inFields);
  const ids = new Set(threads.map(({ id }) => id));
  const told = new Set(threads.flatMap(({ id }) => material.articlesOf.get(id) ?? []));
  const isTold = ({ article }: Quote): boolean => told.has(article);
  const encounters = material.encounters.filter(({ quotes }) => quotes.some(isTold));
  const met = new Set(encounters.map(({ id }) => id));
  const active = new Set([
    ...threads.flatMap(({ speakers }) => speakers),
    ...encounters.flatMap(({ participants }) => participants.map(({ name }) => name)),
  ]);
  return {
    ...material,
    threads,
    open: material.open.filter(({ id }) => ids.has(id)),
    changed: material.changed.filter(({ id }) => ids.has(id)),
    rejected: material.rejected.filter((row) => (row.kind === 'commitments' ? inFields(row) : isTold(row.quote))),
    disputed: material.disputed.filter(inFields),
    encounters,
    series: material.series.filter(
      (series) =>
        fieldsOf(series)?.some((one) => wish.pillars.includes(one)) ?? series.points.some(({ quote }) => isTold(quote)),
    ),
    milestones: material.milestones.filter(({ id, source, thread, quote }) =>
      source === 'due' ? ids.has(thread ?? id) : source === 'encounter' ? met.has(id) : isTold(quote),
    ),
    holders: material.holders.filter(({ person }) => active.has(person.name) || roleOf(wish, person.name)),
    unanswered: material.unanswered.filter(({ thread }) => thread !== null && inFields(thread)),
  };
}

const fieldsOf = ({ metric, of }: Pick<Series, 'metric' | 'of'>): Pillar[] | undefined => fieldsOfMetric[of ?? metric];

/** Whether somebody is among those named, with a title or without, with diacritics or without. */
export function isNamed(names: readonly string[], name: string): boolean {
  const own = ` ${fold(name)} `;
  return names.some((one) => ` ${fold(one)} `.includes(own));
}

/** Which part somebody has in the visit; null for all others. */
export function roleOf({ guests, hosts }: Pick<BriefWish, 'guests' | 'hosts'>, name: string): 'guest' | 'host' | null {
  return isNamed(guests, name) ? 'guest' : isNamed(hosts, name) ? 'host' : null;
}
