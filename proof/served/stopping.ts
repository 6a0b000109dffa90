import { setTimeout as wait } from 'node:timers/promises';
import { get } from 'node:http';
import { missingIn } from '../ledger/acknowledged.ts';
import type { Acknowledged } from '../ledger/acknowledged.ts';
import { Editor } from './editing.ts';
import type { Server } from './server.ts';

/** Tells a server to stop while streams are open and requests under way; answers what did not go as it must. */
export async function stopServing(server: Server, ledger: string, streams: number): Promise<string[]> {
  const token = await server.token('minh', 'write');
  const editor = new Editor(server, token);
  const failures: string[] = [];
  const ended = Array.from({ length: streams }, () => endOfStream(server, token));
  await Promise.all(ended.map(({ opened }) => opened));
  const threads = await editor.threads(20);
  const made: Acknowledged['decisions'] = [];
  const asked = threads.map(async ({ id, quote }, i) => {
    const decision = i % 2 === 0 ? void (await editor.look(id)) : await editor.own(quote.fact, `Vụ ${i}`);
    if (decision) made.push(decision);
  });
  const answered = Promise.allSettled(asked);
  await wait(20);
  const code = await server.stop();
  for (const { status, reason } of (await answered) as { status: string; reason?: unknown }[])
    // A connection that nobody took any more is refused or reset; what was answered is whole, and was done.
    if (status === 'rejected' && !/ECONNREFUSED|ECONNRESET|other side closed/.test(causeOf(reason)))
      failures.push(`a request under way: ${causeOf(reason)}`);
  failures.push(...(await missingIn(ledger, { articles: [], decisions: made })));
  if (code !== 0) failures.push(`the server ended with code ${code}: ${server.said}`);
  const torn = (await Promise.all(ended.map(({ whole }) => whole))).filter((isWhole) => !isWhole).length;
  if (torn > 0) failures.push(`${torn} of ${streams} event streams were torn off instead of ended`);
  return failures;
}

function endOfStream(server: Server, token: string): { opened: Promise<void>; whole: Promise<boolean> } {
  const [opened, whole] = [Promise.withResolvers<void>(), Promise.withResolvers<boolean>()];
  const headers = { authorization: `Bearer ${token}` };
  get(`${server.address}/api/v1/events`, { headers, agent: false }, (answer) => {
    answer.resume();
    opened.resolve();
    answer.on('close', () => whole.resolve(answer.complete));
  }).on('error', () => {
    opened.resolve();
    whole.resolve(false);
  });
  return { opened: opened.promise, whole: whole.promise };
}

function causeOf(error: unknown): string {
  const { message = '', cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return `${message} ${cause?.code ?? ''} ${cause?.message ?? ''}`.trim();
}
