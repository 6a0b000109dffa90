import { once } from 'node:events';
import { ended, peakResident, startGanket } from '../measuring/children.ts';
import { articlesFor } from '../measuring/corpus.ts';
import type { Case, Measurement } from '../measuring/measurement.ts';

/** A reader slower than the bar would keep everybody waiting: after so long the stream is cut. */
const longest = 45_000;

export const benchmark: Case = {
  about: '`ganket read --jsonl` in a process of its own, over a stream of different generated articles.',
  async measure({ quick, folder, note }) {
    const child = startGanket(['read', '--jsonl'], folder);
    const done = ended(child);
    let readings = 0;
    child.stdout.on('data', (chunk: Buffer) => (readings += newlinesIn(chunk)));
    let peak: number | null = null;
    const watch = setInterval(() => (peak = peakResident(child) ?? peak), 100);
    const start = performance.now();
    const wanted = quick ? 5e6 : 100e6;
    let [bytes, articles] = [0, 0];
    for (let batch = 0; bytes < wanted && performance.now() - start < longest; batch++) {
      for (const article of articlesFor(500, `stream ${batch}`)) {
        bytes += Buffer.byteLength(article.text);
        articles++;
        if (!child.stdin.write(`${JSON.stringify(article)}\n`)) await once(child.stdin, 'drain');
      }
    }
    child.stdin.end();
    await done;
    clearInterval(watch);
    const seconds = (performance.now() - start) / 1000;
    if (readings !== articles) throw new Error(`expected ${articles} readings, found ${readings}`);
    if (bytes < wanted) note(`the stream was cut after ${Math.round(bytes / 1e6)} MB, for time`);
    if (peak === null) note('this system does not tell a process’s peak of memory');
    return [...peakOf(peak), ...streamOf(bytes / 1e6, seconds)];
  },
};

function newlinesIn(chunk: Buffer): number {
  let count = 0;
  for (const byte of chunk) if (byte === 10) count++;
  return count;
}

function peakOf(peak: number | null): Measurement[] {
  const meaning = 'The most memory that the process held at any time of the stream, program and engine included.';
  return peak === null
    ? []
    : [{ name: 'peak resident', unit: 'MB', samples: [peak / 1e6], meaning, bar: 'at most 120 over 100 MB' }];
}

function streamOf(megabytes: number, seconds: number): Measurement[] {
  return [
    { name: 'length of the stream', unit: 'MB', samples: [megabytes], meaning: 'UTF-8 text of all its articles.' },
    {
      name: 'through the filter',
      unit: 'MB/s',
      samples: [megabytes / seconds],
      meaning: 'UTF-8 text by the clock, with NDJSON in and out and the start of the process.',
    },
  ];
}
