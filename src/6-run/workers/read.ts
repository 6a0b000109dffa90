import type { JsMsg } from '@nats-io/jetstream';
import { GanketError } from '../../0-facts/index.ts';
import type { Within } from '../../4-ledger/index.ts';
import { Batch } from '../batch.ts';
import type { Imported } from '../batch.ts';
import { noteOf } from './jobs.ts';
import { articleMessage, collectedOf, unpack } from './messages.ts';
import type { ArticleMessage } from './messages.ts';
import { persistently } from './queues.ts';
import { jobOf, putAside } from './working.ts';
import type { Working } from './working.ts';

interface Opened {
  message: JsMsg;
  article: ArticleMessage;
}

/**
 * Reads articles and appends them with their readings, in one transaction, then asks for linking, and only then
 * acknowledges: a worker that ends in between leaves work that is done again and found done.
 */
export async function readMessages(messages: JsMsg[], working: Working): Promise<void> {
  const opened: Opened[] = [];
  for (const message of messages) {
    try {
      opened.push({ message, article: await unpack(articleMessage, await working.queues.bodyOf(message)) });
    } catch (error) {
      if (!(error instanceof GanketError)) throw error;
      await putAside('read', message, message.subject, error, working);
    }
  }
  for (const [job, some] of Map.groupBy(opened, ({ message }) => jobOf(message)))
    await readTogether(job, some, working);
}

async function readTogether(job: string, opened: Opened[], working: Working): Promise<void> {
  const { queues, signal, tell } = working;
  const within = await persistently(signal, () => noteOf(queues, job));
  const told = await append(opened, within, working);
  await queues.send('link.all', null, new Uint8Array(), signal);
  for (const [index, { message, article }] of opened.entries()) {
    const { error } = told[index]!;
    if (error) await putAside('read', message, article.source, error, working);
    else await queues.finish(message);
  }
  tell({ kind: 'read', articles: opened.length });
}

async function append(
  opened: Opened[],
  within: Within | undefined,
  { ledger, collecting }: Working,
): Promise<Imported[]> {
  const told: Imported[] = [];
  const batch = new Batch(ledger, collecting.keepsOriginals !== false, (one) => void told.push(one), within);
  for (const { article } of opened) {
    try {
      batch.take(article.source, collectedOf(article), null);
    } catch (error) {
      if (!(error instanceof GanketError) || error.code.startsWith('ledger/')) throw error;
      batch.refuse(article.source, error, false);
    }
  }
  await batch.write();
  return told;
}
