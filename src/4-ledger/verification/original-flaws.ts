import type { Backend } from '../backend.ts';
import type { Flaw } from '../ledger.ts';
import { hashOfBytes, unpackOriginal } from '../originals.ts';

/** Every frozen copy is what its hash names and some article's, and no article lacks its own. */
export async function* originalFlaws(backend: Backend): AsyncIterable<Flaw> {
  yield* copyFlaws(backend);
  const lacking = await backend.read((db) =>
    db
      .selectFrom('provenance as p')
      .innerJoin('articles as a', 'a.seq', 'p.article')
      .leftJoin('originals as o', 'o.hash', 'p.original')
      .select(['a.id', 'a.version', 'p.original'])
      .where('o.hash', 'is', null)
      .whereRef('p.original', '<>', 'a.text_hash')
      .orderBy('p.seq')
      .execute(),
  );
  for (const { id, version, original } of lacking)
    yield { where: `article ${id}, version ${version}`, what: `its frozen copy ${original} was removed` };
}

/** One at a time: each may have many megabytes. */
async function* copyFlaws(backend: Backend): AsyncIterable<Flaw> {
  for (let after = ''; ;) {
    const row = await backend.read((db) =>
      db
        .selectFrom('originals as o')
        .leftJoin('provenance as p', 'p.original', 'o.hash')
        .select(['o.hash', 'o.size', 'o.packed', 'p.article'])
        .where('o.hash', '>', after)
        .orderBy('o.hash')
        .limit(1)
        .executeTakeFirst(),
    );
    if (!row) return;
    const bytes = unpackOriginal(row.packed);
    const where = `originals, ${row.hash}`;
    if (!bytes || bytes.length !== row.size || hashOfBytes(bytes) !== row.hash)
      yield { where, what: 'the frozen copy was changed: it is not the one that its hash names' };
    if (row.article === null)
      yield { where, what: "the frozen copy is no article's: it was put in by another program" };
    after = row.hash;
  }
}
