/** Stories told step by step against stories told at once, cut so small that stretches of every width come and go. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, hashOf } from '../../0-facts/index.ts';
import { TrialStore } from '../trial.ts';
import { featuresOf, retellStories, storiesOf } from './index.ts';

const most = 6;

interface Told {
  id: string;
  day: string | null;
  subject: string;
  happening: number;
}

/** Words of which reports of one happening share most. */
function textOf({ id, happening }: Told): string {
  const shared = Array.from({ length: 8 }, (_, i) => `h${happening}w${i}`);
  return [...shared, `${id}x`, `${id}y`, 'hai', 'bên'].join(' ');
}

/** Around ends of months and years, a few days apart. */
const day = fc
  .tuple(fc.constantFrom('2030-12-29', '2031-01-29', '2031-02-26', '2031-12-28'), fc.nat(8))
  .map(([from, after]) => addDays(from, after));

const articles = fc.uniqueArray(
  fc.record({
    id: fc.nat(60).map((n) => `a${String(n).padStart(2, '0')}`),
    day: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant(null) }),
    subject: fc.constantFrom('AAA-BBB', 'AAA-CCC', ''),
    happening: fc.nat(12),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
);

/** Articles that come, or come again otherwise; then ids that go. */
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: articles.map((come) => ({ come, go: [] as number[] })) },
    { weight: 1, arbitrary: fc.array(fc.nat(60), { maxLength: 20 }).map((go) => ({ come: [] as Told[], go })) },
  ),
  { minLength: 2, maxLength: 8 },
);

test('step by step comes to the same as all at once, however the news is cut', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const store = new TrialStore();
      const there = new Map<string, Told>();
      const stories = new Map<string, string>();
      for (const { come, go } of all) {
        const touched = { changed: new Set<string>(), subjects: new Map<string, string>(), gone: new Set<string>() };
        for (const one of come) {
          there.set(one.id, one);
          touched.changed.add(one.id);
          touched.subjects.set(one.id, one.subject);
        }
        for (const id of go.map((n) => `a${String(n).padStart(2, '0')}`)) {
          if (!there.delete(id)) continue;
          touched.gone.add(id);
          stories.delete(id);
        }
        store.bring(come.map((one) => articleOf(one)));
        const dates = new Map(come.map(({ id, day }) => [id, { publishedOn: day, inferred: false }]));
        for (const [id, story] of await retellStories(store, dates, touched, most)) stories.set(id, story);
        const reports = [...there.values()].map((one) => ({ ...one, features: featuresOf(articleOf(one)) }));
        const expected = storiesOf(reports, most);
        expect(Object.fromEntries([...stories].sort())).toEqual(Object.fromEntries([...expected].sort()));
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

function articleOf(told: Told) {
  const text = textOf(told);
  const rest = { title: null, publisher: null, publishedOn: told.day, language: 'vi', facts: [] };
  return { id: told.id, text, textHash: hashOf(text), ...rest };
}
