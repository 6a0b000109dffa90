import { fold } from '../../0-facts/index.ts';
import type { Evidence, FactOf } from '../../0-facts/index.ts';
import type { Term } from '../../2-read/index.ts';
import type { LinkArticle } from '../links.ts';
import { termsIn } from './terms.ts';

type Thing = FactOf<'things'>['record'];

/** The named things of an article's reading. */
function thingsOf(article: LinkArticle): Thing[] {
  return article.facts.flatMap((fact) => (fact.kind === 'things' ? [fact.record] : []));
}

/** The things that a record's own words name, also where the reading tells them at another place. */
export function namedThings({ start, end, exact }: Evidence, article: LinkArticle): Thing[] {
  return thingsOf(article).filter(
    ({ evidence, name }) => (start <= evidence.start && evidence.end <= end) || exact.includes(name),
  );
}

/**
 * «hoàn thành cầu trước tháng 4»: where the words name nothing and begin like the one project of the
 * article that is a bridge, that bridge is meant.
 */
export function onlyThingLike(words: string, terms: readonly Term[], article: LinkArticle): Thing | null {
  if (terms.some(({ role }) => role === 'name' || role === 'ordinal')) return null;
  const said = ` ${fold(words)} `;
  const like = thingsOf(article).filter(({ kind, name }) => {
    return kind === 'project' && said.includes(` ${fold(name).split(/\s/)[0]} `);
  });
  const names = new Set(like.map(({ name }) => name));
  return names.size === 1 ? like[0]! : null;
}

/** From this weight on a word tells an instrument from others of its kind. */
const telling = 0.6;

/**
 * The key of an instrument over languages: what it is about, for `Hiệp định về phòng, chống ma túy` and `Agreement on Drug
 * Prevention and Control`; its folded name where no word of the table tells.
 */
export function instrumentKey(name: string, language: string): string {
  const about = termsIn(name, language).filter(({ role, weight }) => role === 'word' && weight >= telling);
  const keys = about.map(({ key }) => key).sort();
  return keys.length > 0 ? keys.join(' ') : fold(name);
}
