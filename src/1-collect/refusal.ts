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
