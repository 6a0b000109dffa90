import { Command } from 'commander';
import { useQueues } from '../../terminal/queues.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { sharedWork } from '../../workers/jobs.ts';

/** `ganket jobs`: how far imports are that run in the queues, and how much waits in each stage. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return new Command('jobs')
    .description(say('jobs.about'))
    .option('--json', say('option.json'))
    .action(async ({ json }: { json?: true }) => {
      await useQueues(terminal.config({}), 'jobs', async (queues) => {
        const work = await sharedWork(queues);
        if (json) return await terminal.output.write(`${JSON.stringify(work, null, 2)}\n`);
        const { jobs, stages } = work;
        for (const { isDone, ...job } of jobs)
          await terminal.output.write(`${say(isDone ? 'jobs.done' : 'jobs.going', job)}\n`);
        if (jobs.length === 0) terminal.tell(say('jobs.none'));
        for (const depth of stages) terminal.tell(say('jobs.stage', { ...depth }));
      });
    });
}
