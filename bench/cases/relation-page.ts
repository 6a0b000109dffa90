import { defaultMarkLimits } from '../../src/0-facts/index.ts';
import { relationRows, relationView, threadRows } from '../../src/4-ledger/index.ts';
import type { Moment } from '../../src/4-ledger/index.ts';
import { openAt } from '../measuring/ledgers.ts';
import type { Case } from '../measuring/measurement.ts';
import { percentile } from '../measuring/statistics.ts';
import { awaited } from '../measuring/timing.ts';

export const benchmark: Case = {
  about:
    'The queries of a relation’s page on an SQLite ledger of up to 2,000 generated articles, its 24 largest relations in turn.',
  async measure({ quick, ledgers, note }) {
    const made = await ledgers.of(quick ? 200 : 2000);
    note(`the ledger had ${made.articles} articles`);
    const ledger = await openAt(made.path);
    try {
      // Each round is of another day, so that nothing is told of a page as it was found in the round before.
      const on = (round: number): Moment => ({
        asOf: null,
        knownBy: null,
        day: `2024-01-${15 + round}`,
        limits: defaultMarkLimits,
      });
      const relations = (await relationRows(ledger, on(0))).slice(0, 24).map(({ id }) => id);
      const [views, rows]: [number[], number[]] = [[], []];
      for (let round = 0; round < (quick ? 2 : 5); round++) {
        for (const relation of relations) {
          views.push(1000 * (await awaited(() => relationView(ledger, on(round), relation))));
          rows.push(1000 * (await awaited(() => threadRows(ledger, on(round), { relation, limit: 50 }))));
        }
      }
      return [...figuresOf('the situation', views), ...figuresOf('the list of threads', rows)];
    } finally {
      await ledger.close();
    }
  },
};

function figuresOf(what: string, samples: number[]) {
  return [
    { name: `${what}, median`, unit: 'ms', samples, meaning: 'One page’s queries over all relations and rounds.' },
    {
      name: `${what}, p95`,
      unit: 'ms',
      samples: [percentile(samples, 0.95)],
      meaning: 'Nineteen of twenty are at least as quick.',
      bar: 'at most 50, at 100,000 articles',
    },
  ];
}
