import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreThreads } from './links/scoring/fields.ts';
import { allThreads } from './links/scoring/format.ts';
import type { GoldFile, LinksFile, ThreadField } from './links/scoring/format.ts';
import { scoreGroups } from './links/scoring/groups.ts';
import { scoreNames, scorePersons } from './links/scoring/persons.ts';
import { scoreStories } from './links/scoring/stories.ts';

/**
 * Scores what a linker says across articles against a gold file of links: pairs of facts in threads and
 * encounters, states, kinds, suggestions and drifts of threads, persons, stories and inferred dates.
 *
 *     node bench/score-links.ts GOLD LINKS [--errors]
 */

export type LinkScore = ReturnType<typeof scoreLinks>;

export function scoreLinks(gold: GoldFile, links: LinksFile) {
  const threads = scoreGroups(allThreads(gold), gold.either ?? [], gold.threadsApart, links.threads ?? []);
  const encounters = scoreGroups(gold.encounters, [], gold.encountersApart, links.encounters ?? []);
  return {
    threads,
    encounters,
    /** Mean F1 of threads and encounters. */
    links: (threads.f1 + encounters.f1) / 2,
    ...scoreThreads(gold, links),
    names: scoreNames(gold.persons, links.persons ?? []),
    persons: scorePersons(gold.persons, links.persons ?? []),
    stories: gold.stories && links.stories ? scoreStories(gold.stories, links.stories) : null,
    inferred: scoreInferred(gold.articles, links.articles ?? []),
  };
}

/** Articles whose date must be inferred and is, and articles with a date inferred that should not be. */
function scoreInferred(gold: GoldFile['articles'], predicted: NonNullable<LinksFile['articles']>) {
  const found = new Map(predicted.filter(({ inferred }) => inferred).map(({ id, publishedOn }) => [id, publishedOn]));
  const right = gold.filter(({ id, publishedOn }) => found.get(id) === publishedOn).length;
  return { right, of: gold.length, wrong: found.size - right };
}

/** The score as lines for people; with `errors`, what is wrong stands under each line. */
export function linesOf(score: LinkScore, errors: boolean): string[] {
  const row = (
    name: string,
    counts: { precision: number; recall: number; f1: number } | null,
    wrong: string[] = [],
  ) => {
    const shares = counts && ([counts.precision, counts.recall, counts.f1] as const).map((share) => share.toFixed(3));
    const line = shares ? `P ${shares[0]}  R ${shares[1]}  F1 ${shares[2]}` : '-';
    return [`${name.padEnd(22)}${line}`, ...(errors ? wrong.map((each) => `    ${each}`) : [])];
  };
  const field = (name: ThreadField) => {
    const right = score.fields[name];
    const line = right ? `${right.right} of ${right.of}  ${(right.right / (right.of || 1)).toFixed(3)}` : '-';
    return [`${name.padEnd(22)}${line}`, ...(errors && right ? right.wrong.map((each) => `    ${each}`) : [])];
  };
  return [
    ...row('threads', score.threads, score.threads.wrong),
    ...row('encounters', score.encounters, score.encounters.wrong),
    ...field('state'),
    `state, mean of states  ${score.stateMean?.toFixed(3) ?? '-'}`,
    ...(['kind', 'specificity', 'due', 'suggested'] as const).flatMap(field),
    ...row('closings suggested', score.closings),
    ...row('drifts', score.drifts, score.drifts.wrong),
    ...row('persons, as written', score.names),
    ...row('persons, any spelling', score.persons),
    ...row('stories, B-cubed', score.stories),
    `inferred dates        ${score.inferred.right} of ${score.inferred.of}, wrong ${score.inferred.wrong}`,
    `links F1              ${score.links.toFixed(3)}`,
  ];
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'boolean', default: false } },
  });
  const [gold, links] = positionals;
  if (!gold || !links) {
    console.error('usage: node bench/score-links.ts GOLD LINKS [--errors]');
    process.exit(2);
  }
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  console.log(linesOf(scoreLinks(read(gold), read(links)), values.errors).join('\n'));
}

if (import.meta.main) main();
