import type { ImportOutcome } from '../../0-facts/index.ts';
import type { Imported } from '../batch.ts';
import type { Terminal } from './terminal.ts';

/** What became of the sources: told as it happens, and counted at the end. */
export class Report {
  readonly #terminal: Terminal;
  readonly #asJson: boolean;
  readonly #counts: Record<ImportOutcome['status'], number> = { added: 0, known: 0, 'new-version': 0, failed: 0 };
  #isBegun = false;
  readonly #named = new Set<string>();

  constructor(terminal: Terminal, asJson: boolean) {
    this.#terminal = terminal;
    this.#asJson = asJson;
  }

  async add({ outcome, error, isSkipped, encoding, nameEncoding }: Imported): Promise<void> {
    const { say } = this.#terminal;
    if (isSkipped) {
      this.#terminal.tell(say('import.skipped', { what: this.#terminal.explain(error) }));
      return;
    }
    this.#counts[outcome.status]++;
    const { source, further } = outcome;
    if (error) this.#terminal.fail(error);
    if (encoding && outcome.status !== 'known') this.#terminal.tell(say('import.converted', { source, encoding }));
    if (nameEncoding && outcome.status !== 'known') this.#tellNames(source, nameEncoding);
    if (further.length > 0 && outcome.status !== 'known')
      this.#terminal.tell(say('import.onePage', { source, pages: further.join(', ') }));
    if (!error && outcome.publishedOn === null && outcome.status !== 'known')
      this.#terminal.tell(say('import.undated', { source }));
    if (!this.#asJson) return;
    // Written one by one: a batch may be larger than the memory.
    await this.#terminal.output.write(`${this.#isBegun ? ',' : '{"items":['}\n${JSON.stringify(outcome)}`);
    this.#isBegun = true;
  }

  /** Once for all files of an archive. */
  #tellNames(source: string, encoding: string): void {
    const archive = source.slice(0, source.lastIndexOf('!/'));
    if (this.#named.has(archive)) return;
    this.#named.add(archive);
    this.#terminal.tell(this.#terminal.say('import.named', { source: archive, encoding }));
  }

  async end(): Promise<void> {
    const { added, known, failed, 'new-version': newVersions } = this.#counts;
    if (this.#asJson) {
      const counts = JSON.stringify({ added, known, newVersions, failed }).slice(1);
      await this.#terminal.output.write(`${this.#isBegun ? '\n' : '{"items":['}],${counts}\n`);
    }
    this.#terminal.tell(this.#terminal.say('import.done', { added, known, newVersions, failed }));
  }
}
