import { relationRows, relationView, threadRows } from '../../src/4-ledger/index.ts';
import { momentOf, openAt } from '../measuring/ledgers.ts';
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
      const relations = (await relationRows(ledger, momentOf(0))).slice(0, 24).map(({ id }) => id);
      const [views, rows]: [number[], number[]] = [[], []];
      for (let round = 0; round < (quick ? 2 : 5); round++) {
        for (const relation of relations) {
          views.push(1000 * (await awaited(() => relationView(ledger, momentOf(round), relation))));
          rows.push(1000 * (await awaited(() => threadRows(ledger, momentOf(round), { relation, limit: 50 }))));
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
