/**
 * The family of errors. A message says what was found, what was expected, where, and what to do;
 * `code` is stable and meant for programs (`input/empty`, `ledger/not-sqlite`, …).
 */
export class GanketError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** What was handed in (a file, a line, a parameter) cannot be used. */
export class InputError extends GanketError {}

/** A line of a lexicon breaks its table's form. */
export class LexiconError extends GanketError {}

/** The ledger cannot be opened, read or written, or does not hold together. */
export class LedgerError extends GanketError {}

/** A setting is missing or contradicts another. */
export class ConfigError extends GanketError {}
