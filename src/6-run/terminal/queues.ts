import { ConfigError } from '../../0-facts/index.ts';
import type { Config } from '../config.ts';
import { Queues } from '../workers/queues.ts';

/** Opens the work queues that the settings name, does the work with them and closes them. */
export async function useQueues<T>(config: Config, purpose: string, work: (queues: Queues) => Promise<T>): Promise<T> {
  if (config.nats === null) {
    const message =
      'No work queues are named. Set GANKET_NATS, or "nats" in ganket.config.json, to the address of NATS with ' +
      'JetStream, such as nats://127.0.0.1:4222.';
    throw new ConfigError('usage/queues', message);
  }
  const queues = await Queues.open(config.nats, `ganket ${purpose} (process ${process.pid})`);
  try {
    return await work(queues);
  } finally {
    await queues.close();
  }
}

/** Aborted by Ctrl-C or a request to end. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
