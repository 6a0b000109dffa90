import { ended, startGanket } from '../measuring/children.ts';
import { answered, freePort } from '../measuring/serving.ts';
import type { Case } from '../measuring/measurement.ts';
import { repeated } from '../measuring/timing.ts';

export const benchmark: Case = {
  about: '`ganket serve` on a ledger of up to 2,000 generated articles, from the start of the process.',
  async measure({ quick, folder, ledgers, note }) {
    const { path, articles } = await ledgers.of(quick ? 200 : 2000);
    note(`the ledger had ${articles} articles`);
    const starts = await repeated({ runs: quick ? 2 : 5, seconds: 30 }, () => startOnce(path, folder));
    return [
      {
        name: 'start to first answer',
        unit: 's',
        samples: starts.map(({ health }) => health),
        meaning: 'Until the server answers over HTTP which ledger is open.',
      },
      {
        name: 'start to first list',
        unit: 's',
        samples: starts.map(({ relations }) => relations),
        meaning: 'Until the list of all relations has come as well.',
      },
    ];
  },
};

interface Start {
  health: number;
  relations: number;
}

/** Seconds from the start of the process to its first answers; the server is stopped again. */
async function startOnce(ledger: string, folder: string): Promise<Start> {
  const port = await freePort();
  const start = performance.now();
  const child = startGanket(['serve', '--ledger', ledger, '--port', String(port)], folder);
  const done = ended(child);
  child.stdout.resume();
  try {
    const hasEnded = done.then(() => {
      throw new Error('expected a running server, found that it ended');
    });
    const api = `http://127.0.0.1:${port}/api/v1`;
    const after = async (path: string): Promise<number> => {
      await Promise.race([answered(`${api}${path}`), hasEnded]);
      return (performance.now() - start) / 1000;
    };
    return { health: await after('/health'), relations: await after('/relations') };
  } finally {
    child.kill('SIGTERM');
    await done;
  }
}
