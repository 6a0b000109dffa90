import { link } from '../../src/3-link/index.ts';
import type { LinkArticle } from '../../src/3-link/index.ts';
import { articlesFor, linkable } from '../measuring/corpus.ts';
import type { Case, Measurement } from '../measuring/measurement.ts';
import { median } from '../measuring/statistics.ts';
import { repeated, timed } from '../measuring/timing.ts';

/** A step that would take longer than this, by the one before it, is left out. */
const longest = 40;

export const benchmark: Case = {
  about: 'Linking the readings of generated articles of 24 relations: stories, encounters, persons, threads, states.',
  async measure({ quick, note }) {
    const sizes = quick ? [100, 200] : [300, 1000, 3000];
    const articles = articlesFor(sizes.at(-1)! + 1).map(linkable);
    const figures: Measurement[] = [];
    let before: { size: number; seconds: number } | null = null;
    for (const size of sizes) {
      const expected = before ? before.seconds * (size / before.size) ** 2 : 0;
      if (expected > longest) {
        note(`linking ${size} articles was left out: by ${before!.size} it would take ${Math.round(expected)} s or so`);
        break;
      }
      const whole = await repeated({ runs: 3, seconds: 15 }, () => linkTime(articles.slice(0, size)));
      before = { size, seconds: median(whole) };
      const more = await repeated({ runs: before.seconds < 5 ? 3 : 1, seconds: 15 }, () =>
        linkTime(articles.slice(0, size + 1)),
      );
      figures.push(...figuresOf(size, whole, more));
    }
    return figures;
  },
};

function linkTime(articles: LinkArticle[]): number {
  return timed(() => link({ articles, decisions: [], threadIds: new Map() })).cpu;
}

function figuresOf(size: number, whole: number[], more: number[]): Measurement[] {
  const of = `${size.toLocaleString('en')} articles`;
  return [
    {
      name: `linking ${of}`,
      unit: 's',
      samples: whole,
      meaning: 'Processor time for all of them at once.',
    },
    {
      name: `one more after ${of}`,
      unit: 's',
      samples: more,
      meaning: 'Processor time until one more article is linked to all before it.',
      ...(size === 3000 && { bar: 'from 10,000 to 100,000 articles at most 1.3 times as long' }),
    },
  ];
}
