import type { Commitment } from '../../0-facts/index.ts';
import type { Links } from '../../3-link/index.ts';
import type { LinkMaterial } from '../material.ts';
import { load } from '../tables.ts';
import type { Database } from '../tables.ts';
import { writeCorrections } from './corrected-rows.ts';
import { insertArticles, insertEncounters, insertPersons, insertThreads } from './link-rows.ts';

/** Fills the tables of links of a past moment, which are empty. */
export async function writeLinks(db: Database, material: LinkMaterial, links: Links): Promise<void> {
  const articles = new Map(material.articles.map((article) => [article.id, article]));
  const relations = new Map<string, Set<string>>();
  for (const { relation, facts } of [...links.threads, ...links.encounters])
    for (const { article } of facts)
      if (relation !== null) relations.set(article, (relations.get(article) ?? new Set()).add(relation));
  const placed = links.articles.map((article) => ({ ...article, relations: [...(relations.get(article.id) ?? [])] }));
  await insertArticles(db, placed, articles);
  const said = new Map<string, Commitment>();
  for (const { facts } of material.articles)
    for (const { id, kind, record } of facts) if (kind === 'commitments') said.set(id, record);
  const told = links.threads.map((thread) => ({ thread, latest: said.get(thread.facts.at(-1)!.fact)! }));
  await insertThreads(db, told, articles, material);
  await writeDecided(db, material);
  await writeCorrections(db, material);
  await insertEncounters(db, links.encounters);
  await insertPersons(db, links.persons, articles);
}

/** Which facts of today people's decisions speak of. */
export async function writeDecided(db: Database, { decidedFacts }: Pick<LinkMaterial, 'decidedFacts'>): Promise<void> {
  await load(db, 'decided_facts', decidedFacts);
}
