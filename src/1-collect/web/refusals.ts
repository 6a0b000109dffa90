import { InputError } from '../../0-facts/index.ts';
import type { CollectLimits } from '../collected.ts';
import { brokenTransfer, refuse } from '../refusal.ts';

/** An address that can be fetched; without what leads to a place within the page. */
export function parseAddress(address: string, source: string): URL {
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) {
    url.hash = '';
    return url;
  }
  const message = `"${address}" is no address that can be fetched; expected one that begins with https:// or http://, without name and password.`;
  throw refuse('address', message, { source: address === source ? address : `${source} → ${address}` });
}

/** What went wrong under way, as a refusal; a refusal as it is. */
export function fetchError(source: string, { fetchSeconds }: CollectLimits, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const { cause, name, message } = error as Error;
  if (cause instanceof InputError) return cause;
  if (name === 'TimeoutError') {
    const told = `${source} gave no whole answer within ${fetchSeconds} s (the setting fetchSeconds). Try again later.`;
    return refuse('timeout', told, { source, seconds: fetchSeconds }, error);
  }
  const { code, message: found } = (cause ?? error) as NodeJS.ErrnoException;
  if (/^(Z_|ERR_(?:_ZLIB|BROTLI))/.test(code ?? '') || /^(?:unexpected end of file|incorrect header check)/.test(found))
    return brokenTransfer(source, found, error);
  return refuse(
    'fetch',
    `${source} cannot be fetched: ${found || message}. Check the address and the network.`,
    { source, found: found || message },
    error,
  );
}

/** When a server wants to be asked again, in seconds from now (RFC 9110, 10.2.3); nothing where it tells nothing. */
export function retryAfter(header: string | null): { retryAfter?: number } {
  return header && /^\d{1,9}$/.test(header.trim()) ? { retryAfter: Number(header) } : {};
}
