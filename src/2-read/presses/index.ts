import { alpha3Of, fold } from '../../0-facts/index.ts';
import { readLexicon } from '../text/lexicon.ts';

/** Who publishes, by what its article tells. */
export interface Publishing {
  publisher: string | null;
  /** The address of the article. */
  url: string | null;
}

/** Domains of states that anybody takes for the look of their letters. */
const anybodys: ReadonlySet<string> = new Set('ai cc co fm gg io ly me sh so to tv ws'.split(' '));

/**
 * The state whose press an article is of, as ISO 3166-1 alpha-3: by the table of names and hosts, else by the domain of
 * its host (`vientianetimes.org.la`). Null where neither tells: a name that is not in the table, an agency of no state.
 */
export function pressOf({ publisher, url }: Publishing): string | null {
  const hosts = [
    hostOf(url),
    hostOf(publisher && /^[\w.-]+\.[a-z]{2,}$/i.test(publisher) ? `https://${publisher}` : null),
  ];
  for (const host of hosts) {
    const press = host && stateOfHost(host);
    if (press) return press;
  }
  return publisher ? stateOfName(publisher) : null;
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname || null : null;
}

function stateOfHost(host: string): string | null {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const known = byName().get(labels.slice(i).join('.'));
    if (known) return known;
  }
  const domain = labels.at(-1)!;
  if (domain.length !== 2 || anybodys.has(domain)) return null;
  return alpha3Of(domain === 'uk' ? 'gb' : domain) ?? null;
}

/** By the longest name of the table in it: `Báo điện tử VnExpress`, `Vietnam News Agency (VNA)`. */
function stateOfName(publisher: string): string | null {
  const words = ` ${nameOf(publisher)} `;
  let [longest, press] = [0, null as string | null];
  for (const [name, country] of byName())
    if (name.length > longest && words.includes(` ${name} `)) [longest, press] = [name.length, country];
  return press;
}

/** Folded, and words alone; a host stays as it is. */
const nameOf = (name: string): string =>
  /^\S+\.\S+$/.test(name)
    ? name
    : fold(name)
        .replace(/[^\p{L}\p{N}+]+/gu, ' ')
        .trim();

let table: ReadonlyMap<string, string> | undefined;
function byName(): ReadonlyMap<string, string> {
  table ??= new Map(
    readLexicon(new URL('./', import.meta.url)).map(({ phrase, values }) => [nameOf(phrase), values['country']!]),
  );
  return table;
}
