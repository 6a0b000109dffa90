import type {
  ArticleRow,
  EncounterRow,
  Language,
  Page,
  PersonRow,
  Restatement,
  Series,
  ThreadRow,
} from '../../0-facts/index.ts';
import { articleRows, encounterRows, personRows, seriesRows, threadRows, threadView } from '../../4-ledger/index.ts';
import type { Ledger, Moment, ThreadQuery } from '../../4-ledger/index.ts';

/** Which commitments go out; what is not one (articles, encounters, figures, persons) follows the relation alone. */
export type ExportFilters = Omit<ThreadQuery, 'cursor' | 'limit'>;

/** A commitment with one of the times it was said. */
export interface Said {
  thread: ThreadRow;
  restatement: Restatement;
}

/** Rows are read in pieces of this size: no export holds the ledger in memory. */
const pieceSize = 500;

/** What an export is made from: the ledger at a moment, through filters, piece by piece. */
export class ExportSource {
  readonly #ledger: Ledger;
  readonly moment: Moment;
  readonly filters: ExportFilters;
  readonly language: Language;
  readonly version: string;

  constructor(ledger: Ledger, about: { moment: Moment; filters: ExportFilters; language: Language; version: string }) {
    this.#ledger = ledger;
    this.moment = about.moment;
    this.filters = about.filters;
    this.language = about.language;
    this.version = about.version;
  }

  /** Whether all of this is of the example ledger, and is to say so. */
  get example(): boolean {
    return this.#ledger.example;
  }

  threads(): AsyncIterable<ThreadRow> {
    return all((page) => threadRows(this.#ledger, this.moment, { ...this.filters, ...page }));
  }

  /** Every time each commitment was said, oldest first. */
  async *restatements(): AsyncIterable<Said> {
    for await (const thread of this.threads()) {
      const view = await threadView(this.#ledger, this.moment, thread.id);
      for (const restatement of view?.restatements ?? []) yield { thread, restatement };
    }
  }

  articles(): AsyncIterable<ArticleRow> {
    return all((page) => articleRows(this.#ledger, this.moment, { ...this.#relation, ...page }));
  }

  encounters(): AsyncIterable<EncounterRow> {
    return all((page) => encounterRows(this.#ledger, this.moment, { ...this.#relation, ...page }));
  }

  persons(): AsyncIterable<PersonRow> {
    return all((page) => personRows(this.#ledger, this.moment, { ...this.#relation, ...page }));
  }

  async series(): Promise<Series[]> {
    return await seriesRows(this.#ledger, this.moment, this.#relation);
  }

  get #relation(): { relation?: string } {
    const { relation } = this.filters;
    return relation === undefined || relation === 'none' ? {} : { relation };
  }
}

async function* all<T>(ask: (page: { cursor?: string; limit: number }) => Promise<Page<T>>): AsyncIterable<T> {
  let cursor: string | null = null;
  do {
    const page: Page<T> = await ask({ limit: pieceSize, ...(cursor !== null && { cursor }) });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
