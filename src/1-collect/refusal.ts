import { InputError } from '../0-facts/index.ts';
import type { Told } from '../0-facts/index.ts';

/** What is refused, by its code, with the values that its message names. */
export function refuse(
  code: string,
  message: string,
  values: Record<string, string | number | Told>,
  error?: unknown,
): InputError {
  return new InputError(`input/${code}`, message, { cause: { values, error } });
}

/** What a library says of a fault, to stand within a sentence of ours. */
export function reasonOf(error: unknown): string {
  return (error as Error).message.replace(/\.$/, '');
}

/** What stopped a source from being read, as a refusal; what is no fault of the source is thrown on. */
export function asRefusal(error: unknown, source: string): InputError {
  if (error instanceof InputError) return error;
  // Readers of nested forms call themselves for each part within another.
  if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
  const message = `${source} has parts within parts, thousands deep, as no honest document has. Take its text out by hand.`;
  return refuse('too-nested', message, { source }, error);
}

/** A page whose body came packed, and cannot be unpacked. */
export function brokenTransfer(source: string, found: string, error?: unknown): InputError {
  const message = `${source} sends a packed body that cannot be unpacked: ${found}. Try again later, or save the page in a browser.`;
  return refuse('broken-transfer', message, { source, found }, error);
}
