import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import type { Language } from '../../0-facts/index.ts';
import { loadConfig } from '../config.ts';
import type { Config, Flags } from '../config.ts';
import { Output } from './output.ts';
import { explain, speak } from './speech.ts';
import type { Say } from './speech.ts';

/** What a file in `cli/` exports as `command`: makes the command that has the file's name. */
export type CommandMaker = (terminal: Terminal) => Command;

export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
}

/** What commands speak to: data to standard output, everything else to standard error. */
export class Terminal {
  readonly input: Readable;
  readonly output: Output;
  readonly say: Say;
  readonly language: Language;
  /** True where a person watches: only then is there a progress bar. */
  readonly isWatched: boolean;
  readonly #errors: Writable;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #folder: string;
  /** 0 done, 1 failed or part of it failed, 2 usage. */
  exitCode = 0;

  constructor({ stdin, stdout, stderr }: Streams, environment: Terminal['environment'], folder: string) {
    this.input = stdin;
    this.output = new Output(stdout);
    this.isWatched = stderr.isTTY === true;
    this.#errors = stderr;
    this.#environment = environment;
    this.#folder = folder;
    this.language = languageOf(environment, folder);
    this.say = speak(this.language);
  }

  get environment(): Readonly<Record<string, string | undefined>> {
    return this.#environment;
  }

  get folder(): string {
    return this.#folder;
  }

  config(flags: Flags): Config {
    return loadConfig({ flags, environment: this.#environment, folder: this.#folder });
  }

  /** A line to standard error. */
  tell(message: string): void {
    this.#errors.write(`${message}\n`);
  }

  explain(error: unknown): string {
    return explain(error, this.language);
  }

  /** Tells what went wrong; the rest of the work may go on. */
  fail(error: unknown): void {
    this.tell(`ganket: ${this.explain(error)}`);
    this.exitCode = 1;
  }
}

/** The language is wanted before the rest of the settings, also to say that these are wrong. */
function languageOf(environment: Readonly<Record<string, string | undefined>>, folder: string): Language {
  try {
    return loadConfig({ flags: {}, environment, folder }).language;
  } catch {
    return environment['GANKET_LANGUAGE'] === 'en' ? 'en' : 'vi';
  }
}
