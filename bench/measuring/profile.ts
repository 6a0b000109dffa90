import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';

/** Where processor time went: shares of the whole, 0 to 1. */
export type Shares = Map<string, number>;

interface Frame {
  name: string;
  url: string;
}

/** Runs work under the engine's own profiler and shares its time out among what `partOf` names. */
export async function profiled(work: () => unknown, partOf: (stack: Frame[]) => string | null): Promise<Shares> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 250 });
    await session.post('Profiler.start');
    work();
    const { profile } = await session.post('Profiler.stop');
    return sharesOf(profile, partOf);
  } finally {
    session.disconnect();
  }
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
 * text floor (`tokens`, `phrases`), or the frame around them. Null outside `readArticle`.
 */
export function readerPart(stack: readonly Frame[]): string | null {
  const start = stack.findIndex(({ name }) => name === 'readArticle');
  if (start < 0) return stack.at(-1)?.name === '(garbage collector)' ? 'garbage collection' : null;
  for (const { url } of stack.slice(start)) {
    const [, room] = /\/2-read\/[a-z]{2}\/([\w-]+)/.exec(url) ?? [];
    if (room) return room;
    const [, file] = /\/2-read\/text\/([\w-]+)\.ts/.exec(url) ?? [];
    if (file) return `text: ${file}`;
  }
  return stack.at(-1)?.name === '(garbage collector)' ? 'garbage collection' : 'frame';
}
