import { Command, InvalidArgumentError } from 'commander';
import { collectingOf } from '../../collecting.ts';
import { refuseExample, useLedger, withLedger } from '../../terminal/ledgers.ts';
import { stopSignal, useQueues } from '../../terminal/queues.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { stages } from '../../workers/streams.ts';
import type { Stage } from '../../workers/streams.ts';
import { workAt } from '../../workers/worker.ts';
import type { Happened } from '../../workers/working.ts';

interface Options {
  ledger?: string;
  roles: Stage[];
}

/** `ganket worker`: takes up the work of the queues, as one of any number. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('worker'), terminal)
    .description(say('worker.about'))
    .option('--roles <ROLES>', say('worker.roles'), rolesIn, [...stages])
    .action((options: Options) => run(terminal, options));
}

async function run(terminal: Terminal, { ledger: location, roles }: Options): Promise<void> {
  const config = terminal.config({ ledger: location });
  const signal = stopSignal();
  await useQueues(config, 'worker', async (queues) => {
    await useLedger(terminal, config, 'worker', {}, async (ledger) => {
      refuseExample(ledger);
      const collecting = collectingOf(config);
      const tell = (happened: Happened): void => tellOf(terminal, happened);
      terminal.tell(terminal.say('worker.ready', { roles: roles.join(', '), ledger: ledger.location }));
      await Promise.all(roles.map((stage) => workAt(stage, { ledger, queues, collecting, signal, tell })));
    });
  });
  terminal.tell(terminal.say('worker.stopped'));
}

function tellOf(terminal: Terminal, happened: Happened): void {
  const { say } = terminal;
  switch (happened.kind) {
    case 'collected':
    case 'read':
      return terminal.tell(say(`worker.${happened.kind}`, { ...happened }));
    case 'linked':
      return terminal.tell(say('worker.linked'));
    case 'given-up': {
      const { stage, source, error } = happened;
      return terminal.tell(say('worker.givenUp', { stage, source, why: terminal.explain(error) }));
    }
    case 'waiting':
      return terminal.tell(say('worker.waiting', { stage: happened.stage, why: terminal.explain(happened.error) }));
  }
}

function rolesIn(text: string): Stage[] {
  const roles = text.split(',').map((role) => role.trim());
  const unknown = roles.find((role) => !stages.some((stage) => stage === role));
  if (unknown !== undefined) throw new InvalidArgumentError(`${unknown} ∉ ${stages.join(', ')}`);
  return stages.filter((stage) => roles.includes(stage));
}
