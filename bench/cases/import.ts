import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readArticle } from '../../src/2-read/index.ts';
import type { MadeArticle } from '../articles/index.ts';
import { articlesFor, bytesOf } from '../measuring/corpus.ts';
import { importInto, removeLedger, sizeOf } from '../measuring/ledgers.ts';
import type { Case } from '../measuring/measurement.ts';
import { repeated, timed } from '../measuring/timing.ts';

export const benchmark: Case = {
  about: 'The import of up to 2,000 generated articles into an SQLite ledger: collect, read, append, link.',
  async measure({ quick, folder, ledgers, note }) {
    const wanted = quick ? 200 : 2000;
    const count = await ledgers.affordable(wanted);
    if (count < wanted)
      note(`${count} articles instead of ${wanted}, for time: linking grows faster than the articles`);
    const articles = articlesFor(count);
    const runs = await repeated({ runs: 3, seconds: 40 }, async (run) => {
      const path = join(folder, `import-${run}.db`);
      const bare = bareInserts(join(folder, `bare-${run}.db`), articles);
      const times = await importInto(path, articles);
      const more = await importInto(path, [{ ...articlesFor(1, 'one more')[0]!, id: 'one-more' }]);
      return { path, bare, times, size: sizeOf(path), more: more.written + more.linked };
    });
    runs.slice(0, -1).forEach(({ path }) => removeLedger(path));
    ledgers.keep({ path: runs.at(-1)!.path, articles: count + 1 });
    return [
      {
        name: 'import before linking',
        unit: 'articles/s',
        samples: runs.map(({ times }) => count / times.written),
        meaning: 'Articles collected, read and safely written in a second.',
      },
      {
        name: 'import with linking',
        unit: 'articles/s',
        samples: runs.map(({ times }) => count / (times.written + times.linked)),
        meaning: 'The same with the linking at the end: what a user waits for.',
        bar: 'at least 150, held over 100,000 articles',
      },
      {
        name: 'import against bare inserts',
        unit: 'times as long',
        samples: runs.map(({ bare, times }) => times.written / bare),
        meaning: 'The import before linking, beside reading the same articles and inserting texts and readings alone.',
      },
      {
        name: 'one more article',
        unit: 's',
        samples: runs.map(({ more }) => more),
        meaning: 'Until one more article is in that ledger, read, written and linked.',
      },
      {
        name: 'file against text',
        unit: 'times as large',
        samples: runs.map(({ size }) => size / bytesOf(articles)),
        meaning: 'Bytes of the closed ledger over bytes of UTF-8 text in it.',
        bar: 'at most 6',
      },
    ];
  },
};

/** Seconds to read the articles and put them with their readings into one plain table, durable as a ledger is. */
function bareInserts(path: string, articles: readonly MadeArticle[]): number {
  const db = new DatabaseSync(path);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE plain (id TEXT, text TEXT, reading TEXT)',
  );
  const insert = db.prepare('INSERT INTO plain VALUES (?, ?, ?)');
  const { wall } = timed(() => {
    for (let from = 0; from < articles.length; from += 64) {
      db.exec('BEGIN');
      for (const article of articles.slice(from, from + 64))
        insert.run(article.id, article.text, JSON.stringify(readArticle(article)));
      db.exec('COMMIT');
    }
  });
  db.close();
  removeLedger(path);
  return wall;
}
