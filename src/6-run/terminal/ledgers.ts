import type { Command } from 'commander';
import { LedgerError } from '../../0-facts/index.ts';
import { openLedger } from '../../4-ledger/index.ts';
import type { Ledger, LedgerOptions, Moment } from '../../4-ledger/index.ts';
import { now, today } from '../clock.ts';
import type { Config } from '../config.ts';
import { leftLinkingShown, tellUnlinked } from './linking.ts';
import type { Terminal } from './terminal.ts';

/** Gives a command the option that every command with a ledger has. */
export function withLedger(command: Command, { say }: Terminal): Command {
  return command.option('--ledger <LEDGER>', say('option.ledger'));
}

/** Opens the ledger that the settings name, does the work with it and closes it. Says so where it is the example. */
export async function useLedger<T>(
  terminal: Terminal,
  config: Config,
  purpose: string,
  options: Pick<LedgerOptions, 'readOnly' | 'mustExist'>,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const who = `ganket ${purpose} (process ${process.pid})`;
  const linking = leftLinkingShown(terminal);
  const ledger = await openLedger(config.ledger, {
    ...options,
    who,
    clock: now,
    patience: config.lockSeconds * 1000,
    tellLinking: linking.tell,
  }).finally(linking.stop);
  try {
    if (ledger.example) terminal.tell(terminal.say('example.marked'));
    await warnOfClock(terminal, ledger);
    if (ledger.readOnly) await tellUnlinked(terminal, ledger);
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** One's own articles never go into the example. */
export function refuseExample({ location, example }: Ledger): void {
  if (!example) return;
  const message = `${location} is the example ledger; one's own articles never go into it. Name another file with --ledger.`;
  throw new LedgerError('ledger/example', message, { cause: { values: { location } } });
}

/** A clock may be some seconds off; one that was set back is told, as entries are then noted later than it says. */
const clockMayBeOff = 60_000;

async function warnOfClock(terminal: Terminal, ledger: Ledger): Promise<void> {
  const last = await ledger.lastEntryAt();
  if (last === null || Date.parse(last) - Date.parse(now()) < clockMayBeOff) return;
  terminal.tell(terminal.say('clock.behind', { now: now(), last }));
}

/** The moment from which a command looks at the ledger: today, or the day and the knowledge that were asked for. */
export function momentOf(config: Config, asOf: string | undefined, knownBy?: string): Moment {
  const { dueSoonDays, silentDays, stalledDays, graceDays } = config;
  return {
    asOf: asOf ?? null,
    knownBy: knownBy ?? null,
    day: asOf ?? knownBy?.slice(0, 10) ?? today(),
    limits: { dueSoonDays, silentDays, stalledDays, graceDays },
  };
}
