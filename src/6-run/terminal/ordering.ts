import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../../0-facts/index.ts';
import type { Config } from '../config.ts';
import { now } from '../clock.ts';
import type { Source } from '../pipeline.ts';
import { userName } from '../user-name.ts';
import { orderJob, progressOfJob } from '../workers/jobs.ts';
import type { SourceMessage } from '../workers/messages.ts';
import { progressOf } from './progress.ts';
import { stopSignal, useQueues } from './queues.ts';
import type { Terminal } from './terminal.ts';

/** Gives an import to the workers of the queues, and watches it until it is done, unless it is to go on alone. */
export async function orderImport(
  terminal: Terminal,
  config: Config,
  sources: Source[],
  { filter, detach }: { filter?: string; detach?: true },
): Promise<void> {
  if (!/^postgres(ql)?:/.test(config.ledger)) {
    const message = '--distributed needs paths or addresses, and a ledger on PostgreSQL that all workers reach.';
    throw new ConfigError('usage/distributed', message);
  }
  const ordered: Omit<SourceMessage, 'number'>[] = [];
  for (const source of sources) {
    if (source.kind === 'path') ordered.push({ kind: 'path', place: source.path, filter: null });
    else if (source.kind === 'url') ordered.push({ kind: 'url', place: source.url, filter: filter ?? null });
    else if (source.kind === 'refused') terminal.fail(source.error);
  }
  const said = ordered.map(({ place }) => place).join(' ');
  await useQueues(config, 'import', async (queues) => {
    const signal = stopSignal();
    const job = await orderJob(queues, ordered, { source: said, who: userName(), now: now() }, signal);
    terminal.tell(terminal.say('jobs.ordered', { id: job.id, sources: job.sources }));
    if (detach) return;
    const progress = progressOf(terminal, null, terminal.say('jobs.progress'));
    try {
      for (let read = 0; !signal.aborted;) {
        const reached = (await progressOfJob(queues, job.id))!;
        progress.advance(reached.read - read);
        read = reached.read;
        if (reached.isDone) {
          const { id, startedAt, failed } = reached;
          terminal.tell(terminal.say('jobs.done', { id, startedAt, sources: reached.sources, read, failed }));
          if (failed > 0) terminal.exitCode = 1;
          return;
        }
        await wait(500, undefined, { signal }).catch(() => {});
      }
    } finally {
      progress.stop();
    }
  });
}
