import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../bench/articles/random.ts';
import { missingIn } from '../ledger/acknowledged.ts';
import type { Acknowledged } from '../ledger/acknowledged.ts';
import { Editor } from './editing.ts';
import { Server } from './server.ts';

/** How long a server is written to before it is killed, at most, in milliseconds. */
const longest = 1500;

/** How many write at the same time. */
const writers = 4;

/** Kills a server again and again while people judge over HTTP; answers what of the acknowledged was gone after it. */
export async function killServing(
  { ledger, folder, kills }: { ledger: string; folder: string; kills: number },
  progress: (words: string) => void,
): Promise<{ failures: string[]; acknowledged: number }> {
  const random = new Random('served kills');
  const known: Acknowledged = { articles: [], decisions: [] };
  const failures: string[] = [];
  for (let i = 0; i < kills; i++) {
    const server = await Server.start(ledger, folder);
    const editor = new Editor(server, await server.token('minh', 'write'));
    const threads = await editor.threads(50);
    let isKilled = false;
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; !isKilled; round++) {
        const { fact } = threads[(writer + round * writers) % threads.length]!.quote;
        const made = await editor.own(fact, `Vụ ${i}-${writer}-${round}`).catch((error: unknown) => {
          // The end of the connection is what a killed server answers.
          if (!isKilled && !(error instanceof TypeError)) failures.push(`kill ${i + 1}: ${String(error)}`);
          return null;
        });
        if (made) known.decisions.push(made);
      }
    };
    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    await wait(random.int(200, longest));
    await server.kill();
    isKilled = true;
    await writing;
    for (const missing of await missingIn(ledger, known)) failures.push(`kill ${i + 1}: ${missing}`);
    if ((i + 1) % 5 === 0) progress(`${i + 1} of ${kills} kills, ${known.decisions.length} decisions`);
  }
  return { failures, acknowledged: known.decisions.length };
}
