import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where processor time went: shares of the whole, 0 to 1. */
export type Shares = Map<string, number>;

interface Frame {
  name: string;
  url: string;
}

const reading = fileURLToPath(new URL('profiled-reading.ts', import.meta.url));

export interface ProfiledReading {
  shares: Shares;
  /** Text read, and the processor time it took. */
  megabytes: number;
  seconds: number;
}

/**
 * Reads generated articles some times over in a process of its own, from its start under the engine's
 * profiler: code that was made fast before a profiler looks hides its inner functions from it.
 */
export async function profiledReading(folder: string, articles: number, rounds: number): Promise<ProfiledReading> {
  const file = `reading-${performance.now()}.cpuprofile`;
  const flags = ['--cpu-prof', '--cpu-prof-interval=250', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${file}`];
  const args = [...flags, reading, String(articles), String(rounds)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profiler.Profile;
  return { shares: sharesOf(profile, readerPart), ...(JSON.parse(stdout) as Omit<ProfiledReading, 'shares'>) };
}

/** Each sample counts for the part that its stack (outermost first) belongs to; for none, not at all. */
export function sharesOf(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  partOf: (stack: Frame[]) => string | null,
): Shares {
  const stacks = stacksOf(nodes);
  const times: Shares = new Map();
  let whole = 0;
  samples.forEach((id, i) => {
    const part = partOf(stacks.get(id)!);
    const time = timeDeltas[i]!;
    if (part === null || time <= 0) return;
    whole += time;
    times.set(part, (times.get(part) ?? 0) + time);
  });
  const shares = [...times].map(([part, time]) => [part, time / whole] as const);
  return new Map(shares.sort(([, a], [, b]) => b - a));
}

function stacksOf(nodes: readonly Profiler.ProfileNode[]): Map<number, Frame[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stacks = new Map<number, Frame[]>();
  const visit = (id: number, above: Frame[]): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    const stack = [...above, { name: callFrame.functionName, url: callFrame.url }];
    stacks.set(id, stack);
    for (const child of children) visit(child, stack);
  };
  if (nodes[0]) visit(nodes[0].id, []);
  return stacks;
}

/**
 * The part of the reader that a stack is in: a room of the language pack (`speech`, `time`), a file of the
 * text floor (`text: tokens`) or of the floor itself (`language`), or the frame that runs them. Null
 * outside `readArticle`.
 */
export function readerPart(stack: readonly Frame[]): string | null {
  const start = stack.findIndex(({ name }) => name === 'readArticle');
  if (start < 0) return stack.at(-1)?.name === '(garbage collector)' ? 'garbage collection' : null;
  for (const { url } of stack.slice(start)) {
    const [, room] = /\/2-read\/[a-z]{2}\/([\w-]+)/.exec(url) ?? [];
    if (room) return room;
    const [, file] = /\/2-read\/text\/([\w-]+)\.ts/.exec(url) ?? [];
    if (file) return `text: ${file}`;
    const [, step] = /\/2-read\/(?!reader)([\w-]+)\.ts/.exec(url) ?? [];
    if (step) return step;
  }
  return stack.at(-1)?.name === '(garbage collector)' ? 'garbage collection' : 'frame';
}
