import { metrics } from '../../../0-facts/index.ts';
import type { Indicator, Metric } from '../../../0-facts/index.ts';
import { terms } from '../../../0-facts/messages/index.ts';
import { readArticle } from '../../../2-read/index.ts';
import { same } from '../table.ts';

/** What a figure measures, as far as its words tell. */
export type Measured = Pick<Indicator, 'metric' | 'basis' | 'of'>;

const money = 'triệu USD';

/**
 * What the words of a cell measure, in this unit (ISO 4217, `percent` or what is counted): a key of the reading format,
 * its name in either language, else what the reader reads in such words, so that a table's figure joins the series of
 * those that articles tell. Null where words and unit do not go together.
 */
export function measured(words: string, unit: string): Measured | null {
  const said = /^[A-Z]{3}$/.test(unit) ? money : unit === 'percent' ? '%' : unit;
  const key = metrics.find((one) =>
    [one, terms.vi.metric[one], terms.en.metric[one]].some((name: string) => same(name, words)),
  );
  const label = key ? terms.vi.metric[key] : words;
  const found = readAs(label, said);
  // Where money would be of another metric, the unit told what is measured, not the words: such a row is mistaken.
  const asMoney = said === money ? found : readAs(label, money);
  if (asMoney && said !== money && asMoney.metric !== found?.metric && said !== '%') return null;
  if (key) return found?.metric === key ? found : { metric: key };
  return /^other:[a-z][a-z-]*$/.test(words) ? { metric: words as Metric } : found;
}

function readAs(words: string, unit: string): Measured | null {
  const text = `${words} năm 2000 đạt 100 ${unit}.`;
  const { indicators } = readArticle({ id: '', text, publishedOn: null });
  const [found] = indicators;
  if (indicators.length !== 1 || !found || found.unsure?.includes('metric')) return null;
  const { metric, basis, of } = found;
  return { metric, ...(basis && { basis }), ...(of && { of }) };
}
