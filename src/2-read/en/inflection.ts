import type { LexiconEntry } from '../text/lexicon.ts';

/** The form of a verb that a line of the inflected lexicon has. */
export type VerbForm = 'plain' | 'third' | 'past' | 'ing';

/**
 * The lines of tables of verbs in every form of their first word: `call for` gives `calls for`,
 * `called for`, `calling for`. The column `past` has the past and the participle of irregular verbs.
 */
export function inflected(entries: readonly LexiconEntry[], tables: ReadonlySet<string>): LexiconEntry[] {
  return entries.flatMap((entry) => (tables.has(entry.table) ? formsOf(entry) : [entry]));
}

function formsOf(entry: LexiconEntry): LexiconEntry[] {
  const [verb = '', ...rest] = entry.phrase.split(' ');
  const pasts = entry.values['past']?.split(' ').filter(Boolean) ?? [];
  const line = (first: string, form: VerbForm): LexiconEntry => ({
    ...entry,
    phrase: [first, ...rest].join(' '),
    values: { ...entry.values, plain: entry.phrase, form },
  });
  return [
    line(verb, 'plain'),
    line(thirdOf(verb), 'third'),
    ...[...new Set(pasts.length > 0 ? pasts : [pastOf(verb)])].map((past) => line(past, 'past')),
    line(ingOf(verb), 'ing'),
  ];
}

function thirdOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function ingOf(verb: string): string {
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled(verb)}ing`;
}

/** `set` and `commit` double their last letter, `visit` and `review` do not. */
function doubled(verb: string): string {
  const doubles = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || stressedAtEnd.has(verb);
  return doubles ? verb + verb.at(-1)! : verb;
}

const stressedAtEnd = new Set(['admit', 'begin', 'commit', 'confer', 'permit', 'refer', 'submit', 'transfer']);
