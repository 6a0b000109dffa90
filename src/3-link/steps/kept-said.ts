import type { Term } from '../../2-read/index.ts';
import { named } from '../said/about.ts';
import type { Statement } from '../said/context.ts';
import type { Said } from '../said/digest.ts';
import { keyOf } from '../links.ts';
import type { LinkStore } from '../store.ts';

/** What is said in articles, by their ids. */
const saidList = 'said';

/** As the article says it, before it has its surroundings; with the wordings of what was said in it before. */
interface Raw {
  raw: Said[];
  former: [fact: string, wording: string][];
}

/** The same with its surroundings. */
interface Surrounded {
  textHash: string;
  language: string;
  press: string | null;
  story: string;
  said: Brief[];
}

/** A statement without what its wording and its article tell: there are many. */
interface Brief extends Omit<Statement, 'fact' | 'terms' | 'works' | 'relation' | 'language' | 'press' | 'story'> {
  fact: string;
  record: Omit<Statement['fact']['record'], 'holders'>;
  wording: string;
  /** How its words were written, by their keys, of those that a reason names. */
  written: [key: string, written: string][];
}

/** What is said in an article, and the wordings that it is, or was, said in, by the statements' keys. */
export interface KeptSaid {
  statements: (Said | Statement)[];
  wordings: Map<string, string>;
  /** Whether its surroundings are not known yet. */
  isRaw: boolean;
}

/** Whoever knows what wordings tell, by their ids. */
export interface Wordings {
  placed(ids: Iterable<string>): Promise<ReadonlyMap<string, { wording: Worded }>>;
}

interface Worded {
  relation: string | null;
  holders: string[];
  terms: ReadonlyMap<string, Term>;
  works: ReadonlyMap<string, string>;
}

/** Keeps what an article says by itself. */
export async function keepSaid(store: LinkStore, article: string, raw: Said[], isKnown: boolean): Promise<void> {
  const before = isKnown ? (await store.get<Raw | Surrounded>(saidList, [article])).get(article) : undefined;
  const body: Raw = { raw, former: before ? formerIn(before) : [] };
  await store.put(saidList, [{ place: article, body }]);
}

/** Keeps the statements of an article, each by its wording. */
export async function keepStatements(
  store: LinkStore,
  article: string,
  statements: readonly Statement[],
  wordingOf: (statement: Statement) => string,
): Promise<void> {
  const [first] = statements;
  const body: Surrounded = {
    textHash: first?.fact.textHash ?? '',
    language: first?.language ?? '',
    press: first?.press ?? null,
    story: first?.story ?? '',
    said: statements.map((each) => briefOf(each, wordingOf(each))),
  };
  await store.put(saidList, [{ place: article, body }]);
}

/** What is said in some articles, by these. */
export async function saidIn(
  store: LinkStore,
  wordings: Wordings,
  articles: Iterable<string>,
): Promise<Map<string, KeptSaid>> {
  const rows = await store.get<Raw | Surrounded>(saidList, articles);
  const ids = [...rows.values()].flatMap((row) => ('said' in row ? row.said.map(({ wording }) => wording) : []));
  const placed = await wordings.placed(ids);
  return new Map(
    [...rows].map(([article, row]) => {
      const statements =
        'said' in row
          ? row.said.map((brief) => statementOf(brief, article, row, placed.get(brief.wording)!.wording))
          : row.raw;
      return [article, { statements, wordings: wordingsOf(article, row), isRaw: 'raw' in row }];
    }),
  );
}

/** What is said in some wordings in some articles, whose surroundings are known; by the statements' keys. */
export async function saidAs(
  store: LinkStore,
  worded: ReadonlyMap<string, Worded>,
  articles: Iterable<string>,
): Promise<Map<string, Statement>> {
  const rows = await store.get<Surrounded>(saidList, articles);
  const said = new Map<string, Statement>();
  for (const [article, row] of rows)
    for (const brief of row.said) {
      const wording = worded.get(brief.wording);
      if (wording) said.set(keyOf({ id: brief.fact, article }), statementOf(brief, article, row, wording));
    }
  return said;
}

function statementOf(
  { fact: id, record, wording: _, written: told, ...rest }: Brief,
  article: string,
  { textHash, language, press, story }: Surrounded,
  { relation, holders, terms, works }: Worded,
): Statement {
  const written = new Map(told);
  return {
    fact: { id, kind: 'commitments', article, textHash, record: { ...record, holders } },
    language,
    press,
    terms: [...terms.values()].map((term) => ({ ...term, written: written.get(term.key) ?? '' })),
    works: [...works],
    ...rest,
    relation,
    story,
  };
}

/** The wordings of what was said in some articles, by these and by the statements' keys. */
export async function wordingsIn(
  store: LinkStore,
  articles: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const rows = await store.get<Raw | Surrounded>(saidList, articles);
  return new Map([...rows].map(([article, row]) => [article, wordingsOf(article, row)]));
}

export async function dropSaid(store: LinkStore, articles: readonly string[]): Promise<void> {
  await store.drop(saidList, articles);
}

function wordingsOf(article: string, row: Raw | Surrounded): Map<string, string> {
  return new Map(formerIn(row).map(([id, wording]) => [keyOf({ id, article }), wording]));
}

function formerIn(row: Raw | Surrounded): Raw['former'] {
  return 'said' in row ? row.said.map(({ fact, wording }) => [fact, wording]) : row.former;
}

function briefOf(statement: Statement, wording: string): Brief {
  const { fact, terms, speakers, figures, oneSided, cues, things, plans, encounter, saidOn, due } = statement;
  const { force, speakers: names, action, pillars, due: dueAsTold, indicator, lead, unsure, evidence } = fact.record;
  const written = terms.flatMap(({ key, weight, written }): [string, string][] =>
    weight >= named && written ? [[key, written]] : [],
  );
  written.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    fact: fact.id,
    record: {
      force,
      speakers: names,
      action,
      pillars,
      due: dueAsTold,
      indicator,
      ...(lead && { lead }),
      ...(unsure && { unsure }),
      evidence,
    },
    wording,
    written,
    ...{ speakers, figures, oneSided, cues, things, plans, encounter, saidOn, due },
  };
}
