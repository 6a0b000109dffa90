import { join } from 'node:path';
import { briefKinds, briefLengths, defaultMarkLimits } from '../../src/0-facts/index.ts';
import type { BriefWish } from '../../src/0-facts/index.ts';
import { relationRows } from '../../src/4-ledger/index.ts';
import type { Moment } from '../../src/4-ledger/index.ts';
import { plainWish } from '../../src/5-present/briefs/trial.ts';
import { briefForms, renderBrief, writeBrief } from '../../src/5-present/index.ts';
import { makeRecord } from '../articles/index.ts';
import { importInto, openAt } from '../measuring/ledgers.ts';
import type { Case, Measurement } from '../measuring/measurement.ts';
import { awaited, repeated } from '../measuring/timing.ts';

/** So many articles of one relation, which mostly say new things, leave over two thousand commitments open. */
const articles = 2600;
const leastOpen = 2000;

/** Since which a session is reported: so that all that is open is in the report. */
const firstDay = '1990-01-01';

const meaning = 'Until the whole file is there, with all questions to the ledger.';

const combinations = () =>
  briefKinds.flatMap((kind) =>
    briefLengths.flatMap((length) => briefForms.map((form) => [kind, length, form] as const)),
  );

export const benchmark: Case = {
  about:
    'Briefs of all kinds and lengths, of a relation with thousands of open commitments, from the ledger to the file.',
  async measure({ quick, folder, note }) {
    const path = join(folder, 'brief.db');
    const size = { articles: quick ? 100 : articles, relations: 1, years: 25 };
    const record = makeRecord({ seed: 'brief', ...size, restated: 0.2, courses: 100 });
    await importInto(
      path,
      record.articles.map(({ article }) => article),
    );
    const ledger = await openAt(path);
    try {
      const moment: Moment = { asOf: null, knownBy: null, day: '2039-01-15', limits: defaultMarkLimits };
      const [relation] = await relationRows(ledger, moment);
      if (!relation) throw new Error('the made record has no relation');
      if (!quick && relation.open < leastOpen) throw new Error(`expected ${leastOpen} open, found ${relation.open}`);
      note(`the relation had ${relation.open} open commitments, in ${record.articles.length} articles`);
      const figures: Measurement[] = [];
      for (const [kind, length, form] of combinations()) {
        const wish: BriefWish = {
          ...plainWish(relation.id),
          kind,
          length,
          since: kind === 'session' ? firstDay : null,
        };
        const samples = await repeated({ runs: quick ? 1 : 5, seconds: 60 }, () =>
          awaited(async () => renderBrief((await writeBrief(ledger, moment, wish))!, form)),
        );
        const name = `${kind}${length === 'full' ? '' : ', one page'} as ${form}`;
        figures.push({ name, unit: 's', samples, meaning, bar: 'under 5, at 2,000 open' });
      }
      return figures;
    } finally {
      await ledger.close();
    }
  },
};
