import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SharedWork } from '../../0-facts/index.ts';
import type { AnsweredRequest } from '../../5-present/index.ts';

/** Bounds of what requests take, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a server counts, in Prometheus' own names: of the process, of requests, open event streams, imports and mails. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #imported: Counter<'status'>;
  readonly #mails: Counter<'state'>;

  constructor(version: string, openStreams: () => number, sharedWork: () => Promise<SharedWork>) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    new Gauge({ name: 'ganket_info', help: 'The version', labelNames: ['version'], registers }).set({ version }, 1);
    new Gauge({
      name: 'ganket_event_streams',
      help: 'Event streams that are open',
      registers,
      collect() {
        this.set(openStreams());
      },
    });
    new Gauge({
      name: 'ganket_queue_messages',
      help: 'Work of the queues, by stage: that waits, and that a worker has',
      labelNames: ['stage', 'state'],
      registers,
      async collect() {
        this.reset();
        // Queues that do not answer must not take the other figures with them.
        const { stages } = await sharedWork().catch(() => ({ stages: [] }));
        for (const { stage, waiting, underWay } of stages) {
          this.set({ stage, state: 'waiting' }, waiting);
          this.set({ stage, state: 'under-way' }, underWay);
        }
      },
    });
    this.#requests = new Histogram({
      name: 'ganket_http_request_duration_seconds',
      help: 'Time until the answer began',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers,
    });
    this.#imported = new Counter({
      name: 'ganket_imported_total',
      help: 'Sources that were brought in, by what became of them',
      labelNames: ['status'],
      registers,
    });
    this.#mails = new Counter({
      name: 'ganket_mails_total',
      help: 'Mails, by what came of them; one that waits counts with each try',
      labelNames: ['state'],
      registers,
    });
  }

  answered({ method, route, status, milliseconds }: AnsweredRequest): void {
    this.#requests.observe({ method, route, status: String(status) }, milliseconds / 1000);
  }

  imported(status: string): void {
    this.#imported.inc({ status });
  }

  mailed(counts: Record<string, number>): void {
    for (const [state, count] of Object.entries(counts)) if (count > 0) this.#mails.inc({ state }, count);
  }

  async text(): Promise<{ mediaType: string; text: string }> {
    return { mediaType: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
