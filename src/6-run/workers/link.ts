import type { JsMsg } from '@nats-io/jetstream';
import type { Working } from './working.ts';

/** Links what was appended since the last time, for all requests that were made before. One worker does so at a time. */
export async function linkMessage(message: JsMsg, { ledger, queues, tell }: Working): Promise<void> {
  await ledger.link();
  await queues.finish(message);
  tell({ kind: 'linked' });
}
