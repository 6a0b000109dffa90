import { get, request } from 'node:http';
import { missingIn } from '../ledger/acknowledged.ts';
import type { Acknowledged } from '../ledger/acknowledged.ts';
import { Editor } from './editing.ts';
import type { Server } from './server.ts';

/**
 * Tells a server to stop while streams are open and requests are sent, each on a connection of its own; answers what did
 * not go as it must. Who asks later than the stop is told may be refused, and is no part of it.
 */
export async function stopServing(server: Server, ledger: string, streams: number): Promise<string[]> {
  const token = await server.token('minh', 'write');
  const failures: string[] = [];
  const ended = Array.from({ length: streams }, () => endOfStream(server, token));
  await Promise.all(ended.map(({ opened }) => opened));
  const threads = await new Editor(server, token).threads(20);
  const asked = threads.map(({ id, quote: { fact } }, i) =>
    i % 2 === 0
      ? send(server, token, `/threads/${encodeURIComponent(id)}`)
      : send(server, token, '/decisions', { judgement: { kind: 'owner', fact, owner: `Vụ ${i}` } }),
  );
  await Promise.all(asked.map(({ sent }) => sent));
  const code = await server.stop();
  const decisions: Acknowledged['decisions'] = [];
  for (const { status, text } of await Promise.all(asked.map(({ answered }) => answered))) {
    if (status !== 200) failures.push(`a request that was sent before: ${status ?? 'no whole answer'}: ${text}`);
    else if ('seq' in JSON.parse(text)) decisions.push(JSON.parse(text) as (typeof decisions)[number]);
  }
  failures.push(...(await missingIn(ledger, { articles: [], decisions })));
  if (code !== 0) failures.push(`the server ended with code ${code}: ${server.said}`);
  const torn = (await Promise.all(ended.map(({ whole }) => whole))).filter((isWhole) => !isWhole).length;
  if (torn > 0) failures.push(`${torn} of ${streams} event streams were torn off instead of ended`);
  return failures;
}

/** Without a status, the text tells how the connection ended. */
interface Answered {
  status: number | null;
  text: string;
}

/** A request on a connection of its own: `sent` when all of it is with the system, where the server finds it. */
function send(
  server: Server,
  token: string,
  path: string,
  body?: object,
): { sent: Promise<void>; answered: Promise<Answered> } {
  const [sent, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<Answered>()];
  const lost = (error: Error): void => {
    sent.resolve();
    answered.resolve({ status: null, text: error.message });
  };
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const options = { method: body ? 'POST' : 'GET', headers, agent: false };
  const asked = request(`${server.address}/api/v1${path}`, options, (answer) => {
    answer
      .toArray()
      .then(
        (pieces: Buffer[]) =>
          answered.resolve({ status: answer.statusCode ?? null, text: Buffer.concat(pieces).toString() }),
        lost,
      );
  });
  asked.on('finish', () => sent.resolve()).on('error', lost);
  asked.end(body && JSON.stringify(body));
  return { sent: sent.promise, answered: answered.promise };
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
