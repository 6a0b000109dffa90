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
    const known = presses().byName.get(labels.slice(i).join('.'));
    if (known) return known.country;
  }
  const domain = labels.at(-1)!;
  if (domain.length !== 2 || anybodys.has(domain)) return null;
  return alpha3Of(domain === 'uk' ? 'gb' : domain) ?? null;
}

/**
 * By the longest name of the table in it: `Báo điện tử VnExpress`, `Vietnam News Agency (VNA)`. A name that others hold
 * (`Nhân Dân` is in a state's, `AFP` a police) tells only where nothing but words of the press stands around it.
 */
function stateOfName(publisher: string): string | null {
  const words = ` ${nameOf(publisher)} `;
  const names = [...presses().byName].filter(([name]) => words.includes(` ${name} `));
  const told = names.filter(([, { alone }]) => !alone || isAlone(words, names));
  const [longest] = told.sort(([a], [b]) => b.length - a.length);
  return longest?.[1].country ?? null;
}

function isAlone(words: string, names: readonly [string, Press][]): boolean {
  const known = [...names.map(([name]) => name), ...presses().around].sort((a, b) => b.length - a.length);
  const left = known.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, ' | '), words);
  return /^[ |]+$/.test(left);
}

/** Folded, and words alone; a host stays as it is. */
const nameOf = (name: string): string =>
  /^\S+\.\S+$/.test(name)
    ? name
    : fold(name)
        .replace(/[^\p{L}\p{N}+]+/gu, ' ')
        .trim();

interface Press {
  country: string;
  /** Whether the name tells only by itself, or with words of the press around it. */
  alone: boolean;
}

interface Presses {
  byName: ReadonlyMap<string, Press>;
  /** Words of the press that stand around names. */
  around: readonly string[];
}

let tables: Presses | undefined;
function presses(): Presses {
  tables ??= tablesRead();
  return tables;
}

function tablesRead(): Presses {
  const lines = readLexicon(new URL('./', import.meta.url));
  const named = lines.filter(({ table }) => table === 'names');
  return {
    byName: new Map(
      named.map(({ phrase, values }) => [
        nameOf(phrase),
        { country: values['country']!, alone: values['alone'] === 'yes' },
      ]),
    ),
    around: lines.filter(({ table }) => table === 'press-words').map(({ phrase }) => nameOf(phrase)),
  };
}
