import type { Article, Novelty, Reading, ReadingView } from '../../0-facts/index.ts';
import { factsOf, openingWords } from '../../0-facts/index.ts';
import { noveltyOf } from '../../3-link/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';
import { concludeFrom } from '../material.ts';
import { readMaterial } from '../material.ts';
import type { LinkMaterial } from '../material.ts';
import type { Ledger } from '../ledger.ts';
import { articleFacts } from './article.ts';
import type { Moment } from './moment.ts';

/**
 * A text that was read and is now held against the ledger, without going into it: which of its
 * commitments are new, restated or changed. A text that the ledger holds is compared with the others.
 */
export async function compareReading(
  ledger: Ledger,
  moment: Moment,
  article: Article,
  reading: Reading,
): Promise<ReadingView> {
  const material = await ledger.read(moment, (db) => readMaterial(db, moment));
  const known = material.articles.find(({ textHash }) => textHash === article.sha256)?.id ?? null;
  const id = known ?? unusedId(material, article.id);
  const { threads, ...links } = concludeFrom(withArticle(material, id, article, reading));
  const novelty = noveltyOf({ threads, ...links }, id);
  for (const thread of threads) noteKnownWords(thread, id, novelty);
  const facts = articleFacts(reading, article.sha256, threads, novelty).map((fact) =>
    // A thread of this text's words alone is not in the ledger.
    fact.novelty?.kind === 'new' && known === null ? { ...fact, thread: null } : fact,
  );
  return {
    text: article.text,
    title: article.title ?? openingWords(article.text),
    reading,
    facts,
    newShare: newShare([...novelty.values()]),
    known,
  };
}

/**
 * Within the ledger a reprint's words are as new as the original's, and earlier articles know nothing of
 * later ones. Seen from the ledger both are known: nothing of them would be new in it.
 */
function noteKnownWords(thread: LinkedThread, id: string, novelty: Map<string, Novelty>): void {
  const others = thread.facts.filter(({ article }) => article !== id);
  if (others.length === 0) return;
  const times = new Set(others.map(({ story, saidOn }) => `${story} ${saidOn}`)).size;
  const since = others[0]!.saidOn;
  for (const { fact, article } of thread.facts) {
    if (article === id && novelty.get(fact)?.kind === 'new')
      novelty.set(fact, { kind: 'restated', thread: thread.id, since, times });
  }
}

function unusedId({ articles }: LinkMaterial, id: string): string {
  const used = new Set(articles.map((article) => article.id));
  let unused = id;
  while (used.has(unused)) unused += '-';
  return unused;
}

function withArticle(material: LinkMaterial, id: string, article: Article, reading: Reading): LinkMaterial {
  if (material.articles.some((other) => other.id === id)) return material;
  const { text, sha256, title, publisher, publishedOn, retrievedAt } = article;
  const read = factsOf({ ...reading, document: { ...reading.document, id } }, sha256);
  const added = {
    seq: 0,
    id,
    text,
    textHash: sha256,
    title,
    publisher,
    publishedOn,
    addedAt: retrievedAt,
    isByHand: false,
  };
  return {
    ...material,
    articles: [...material.articles, { ...added, read, facts: read, language: reading.document.language }],
  };
}

function newShare(novelty: Novelty[]): number | null {
  return novelty.length ? novelty.filter(({ kind }) => kind === 'new').length / novelty.length : null;
}
