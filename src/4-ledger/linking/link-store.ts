import type { Concluded, LinkedEncounter, LinkedThread, LinkStore, MadeThread } from '../../3-link/index.ts';
import { chainHash, moveHead, readHead, threadIdValues } from '../chain.ts';
import type { ChainHead } from '../chain.ts';
import { withdrawnVersions } from '../decisions/imports/withdrawn.ts';
import { handOrigin, newestOf } from '../material.ts';
import type { JudgedRecord } from '../material.ts';
import { pack, textOf, unpack } from '../packing.ts';
import { load, named } from '../tables.ts';
import type { Database, ThreadIdsTable } from '../tables.ts';
import { insertArticles, insertEncounters, insertPersons, insertThreads } from './link-rows.ts';
import type { ArticleRow } from './link-rows.ts';
import { Lists } from './lists.ts';

/** Where the linker of a ledger keeps what it needs again, and puts what it concludes: tables, in one transaction. */
export class LedgerLinkStore extends Lists implements LinkStore {
  readonly #db: Database;
  readonly #judged: JudgedRecord;
  readonly #withdrawn: ReadonlySet<string>;
  /** When ids that are minted are noted. */
  readonly #at: string;
  /** The last id that was minted, once any was; `flush` notes it. */
  #minted: ChainHead | null = null;

  constructor(db: Database, judged: JudgedRecord, at: string) {
    super(db);
    this.#db = db;
    this.#judged = judged;
    this.#withdrawn = withdrawnVersions(judged.log);
    this.#at = at;
  }

  async conclude({ articles, encounters, persons, threads, arranged = [] }: Concluded): Promise<void> {
    const db = this.#db;
    if (articles) {
      const ids = articles.made.map(({ id }) => id);
      await this.#forgetArticles(idsOf(articles));
      await insertArticles(db, articles.made, await this.#articleRows(ids));
    }
    if (encounters) {
      await this.#remove(['encounters'], 'id', idsOf(encounters));
      await insertEncounters(db, encounters.made);
    }
    if (persons) {
      await this.#remove(['persons'], 'id', idsOf(persons));
      await this.#remove(['person_articles'], 'person', idsOf(persons));
      const ids = persons.made.flatMap((person) => person.articles);
      await insertPersons(db, persons.made, await this.#articleRows(ids));
    }
    if (threads) {
      const ids = [...threads.gone, ...threads.made.map(({ thread }) => thread.id)];
      await this.#remove(['threads'], 'id', ids);
      await this.#remove(['thread_pillars', 'thread_facts'], 'thread', ids);
      const rows = await this.#articleRows(
        threads.made.flatMap(({ thread }) => thread.facts.map(({ article }) => article)),
      );
      await insertThreads(db, threads.made, rows, this.#judged);
      await this.#mint(threads.made);
    }
    for (const thread of arranged)
      await db
        .updateTable('threads')
        .set({ link: pack(thread) })
        .where('id', '=', thread.id)
        .execute();
  }

  override async flush(): Promise<void> {
    await super.flush();
    if (this.#minted) await moveHead(this.#db, 'thread_ids', this.#minted, this.#at);
  }

  async encounters(ids: readonly string[]): Promise<LinkedEncounter[]> {
    const rows = await this.#asked(ids, (some) =>
      this.#db.selectFrom('encounters').select(['id', 'link']).where('id', 'in', some).execute(),
    );
    return rows.map(({ link }) => unpack<LinkedEncounter>(link));
  }

  async threads(ids: readonly string[]): Promise<LinkedThread[]> {
    const rows = await this.#asked(ids, (some) =>
      this.#db.selectFrom('threads').select(['id', 'link']).where('id', 'in', some).execute(),
    );
    return rows.map(({ link }) => unpack<LinkedThread>(link));
  }

  async texts(articles: readonly string[]): Promise<Map<string, { text: string; title: string | null }>> {
    const rows = await this.#asked(articles, (some) =>
      this.#db
        .selectFrom('articles as a')
        .innerJoin('texts as t', 't.hash', 'a.text_hash')
        .select(['a.id', 'a.version', 't.text', 't.packed_text', 'a.title'])
        .where('a.id', 'in', some)
        .orderBy('a.seq')
        .execute(),
    );
    return new Map(
      newestOf(rows, this.#withdrawn).map(({ id, title, ...kept }) => [id, { text: textOf(kept), title }]),
    );
  }

  async holding(facts: readonly string[]): Promise<string[]> {
    const rows = await this.#asked(facts, (some) =>
      this.#db
        .selectFrom('facts as f')
        .innerJoin('linked_articles as l', 'l.article', 'f.article')
        .innerJoin('articles as a', 'a.seq', 'f.article')
        .select('a.id')
        .distinct()
        .where('f.id', 'in', some)
        .execute(),
    );
    return rows.map(({ id }) => id);
  }

  async minted(facts: readonly string[]): Promise<Map<string, { id: string; order: number }>> {
    const rows = await this.#asked(facts, (some) =>
      this.#db.selectFrom('thread_ids').select(['fact', 'thread', 'seq']).where('fact', 'in', some).execute(),
    );
    return new Map(rows.map(({ fact, thread, seq }) => [fact, { id: thread, order: seq }]));
  }

  async #asked<T>(ids: readonly string[], ask: (some: string[]) => Promise<T[]>): Promise<T[]> {
    const rows: T[] = [];
    await named(this.#db, [...new Set(ids)], async (some) => rows.push(...(await ask(some))));
    return rows;
  }

  /** The newest version of each article that counts. */
  async #articleRows(ids: readonly string[]): Promise<Map<string, ArticleRow>> {
    const rows = await this.#asked(ids, (some) =>
      this.#db
        .selectFrom('articles')
        .select(['id', 'version', 'seq', 'added_at', 'origin'])
        .where('id', 'in', some)
        .orderBy('seq')
        .execute(),
    );
    return new Map(
      newestOf(rows, this.#withdrawn).map((row) => [
        row.id,
        { seq: row.seq, addedAt: row.added_at, isByHand: row.origin.startsWith(handOrigin) },
      ]),
    );
  }

  /** Takes away the rows of all versions of articles. */
  async #forgetArticles(ids: readonly string[]): Promise<void> {
    const db = this.#db;
    await named(db, [...ids], async (some) => {
      const versions = db.selectFrom('articles').select('seq').where('id', 'in', some);
      await db.deleteFrom('linked_articles').where('article', 'in', versions).execute();
      await db.deleteFrom('article_relations').where('article', 'in', versions).execute();
    });
  }

  async #remove(
    tables: readonly ('encounters' | 'persons' | 'person_articles' | 'threads' | 'thread_pillars' | 'thread_facts')[],
    column: 'id' | 'person' | 'thread',
    ids: readonly string[],
  ): Promise<void> {
    for (const table of tables)
      await named(this.#db, ids, (some) =>
        this.#db
          .deleteFrom(table)
          .where(column as 'id', 'in', some)
          .execute(),
      );
  }

  /** Keeps for ever from which fact a thread got its id. */
  async #mint(made: readonly MadeThread[]): Promise<void> {
    const known = await this.minted(made.map(({ minted }) => minted.fact));
    let { seq, hash } = this.#minted ?? (await readHead(this.#db, 'thread_ids'));
    const rows: ThreadIdsTable[] = [];
    for (const {
      minted: { fact, id },
    } of made) {
      if (known.has(fact)) continue;
      known.set(fact, { id, order: seq });
      const row = { seq: ++seq, fact, thread: id, minted_at: this.#at };
      hash = chainHash(hash, threadIdValues(row));
      rows.push({ ...row, hash });
    }
    if (rows.length === 0) return;
    await load(this.#db, 'thread_ids', rows);
    this.#minted = { seq, hash };
  }
}

function idsOf({ gone, made }: { gone: string[]; made: { id: string }[] }): string[] {
  return [...gone, ...made.map(({ id }) => id)];
}
