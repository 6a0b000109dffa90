import { link } from '../../src/3-link/index.ts';
import { makeRecord, truthOf } from '../articles/index.ts';
import { linkable } from '../measuring/corpus.ts';
import type { Case, Measurement } from '../measuring/measurement.ts';
import { scoreLinks } from '../score-links.ts';

/** Their language is simpler than the press’s: this shows how linking holds with many facts, not how well the press is read. */
const seeds = ['accuracy 1', 'accuracy 2', 'accuracy 3'];
/** One pair of states for years: many commitments on each matter, which must be told apart. */
const crowd = { seed: 'crowd', articles: 1000, relations: 1 };

export const benchmark: Case = {
  about:
    'What the linker makes of generated articles, read by the reader, against what is true of them: three records of 300 articles of 8 relations, and one of 1,000 articles of one relation.',
  measure({ quick }) {
    const scores = seeds
      .slice(0, quick ? 1 : 3)
      .map((seed) => scoreOf({ seed, articles: quick ? 80 : 300, relations: 8 }));
    const { threads } = scoreOf(quick ? { ...crowd, articles: 80 } : crowd);
    const crowded = (name: string, meaning: string, of: number): Measurement => ({
      name: `one relation: ${name}`,
      unit: '%',
      samples: [100 * of],
      meaning,
    });
    const share = (name: string, meaning: string, of: (score: (typeof scores)[number]) => number): Measurement => ({
      name,
      unit: '%',
      samples: scores.map((score) => 100 * of(score)),
      meaning,
    });
    return [
      share(
        'threads, precision',
        'Of the pairs of commitments joined, those that are one.',
        ({ threads }) => threads.precision,
      ),
      share('threads, recall', 'Of the pairs that are one, those joined.', ({ threads }) => threads.recall),
      crowded('threads, precision', 'The same of 1,000 articles of one relation.', threads.precision),
      crowded('threads, recall', 'The same of 1,000 articles of one relation.', threads.recall),
      share(
        'encounters, F1',
        'Pairs of reports of one encounter, planned and held.',
        ({ encounters }) => encounters.f1,
      ),
      share('states', 'Threads whose state is right.', ({ fields }) => fields.state!.right / fields.state!.of),
      share('kinds', 'Threads whose kind is right.', ({ fields }) => fields.kind!.right / fields.kind!.of),
      share('ends suggested, F1', 'Threads suggested as completed.', ({ closings }) => closings!.f1),
      share('drifts, F1', 'Changes of figure, deadline and force.', ({ drifts }) => drifts.f1),
      share('persons, F1', 'Pairs of person and article.', ({ persons }) => persons.f1),
      share('stories, B-cubed F1', 'Reprints and rewrites of one report.', ({ stories }) => stories!.f1),
      share('undated articles', 'Those dated right.', ({ inferred }) => inferred.right / Math.max(1, inferred.of)),
    ];
  },
};

function scoreOf(wanted: Parameters<typeof makeRecord>[0]) {
  const record = makeRecord(wanted);
  const articles = record.articles.map(({ article }) => linkable(article));
  const links = link({ articles, decisions: [], threadIds: new Map() });
  const stories = Object.fromEntries(links.articles.map(({ id, story }) => [id, story]));
  return scoreLinks(truthOf(record), { ...links, stories });
}
