import { readArticle } from '../../src/2-read/index.ts';
import { articlesFor, bytesOf } from './corpus.ts';
import { timed } from './timing.ts';

// Run by profile.ts, never imported: reads so many articles so many times, and says what that took.
const [count = 100, rounds = 1] = process.argv.slice(2).map(Number);
const articles = articlesFor(count);
const { cpu } = timed(() => {
  for (let round = 0; round < rounds; round++) articles.forEach(readArticle);
});
console.log(JSON.stringify({ megabytes: (rounds * bytesOf(articles)) / 1e6, seconds: cpu }));
