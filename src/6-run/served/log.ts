import { pino } from 'pino';
import type { Logger } from 'pino';
import type { AnsweredRequest } from '../../5-present/index.ts';

/** What is noted: unexpected errors alone, or each request, too. */
export type LogDepth = 'errors' | 'requests';

/** The log of a server: JSON, one entry a line. No names, addresses, words of questions or texts of articles are in it. */
export class Log {
  readonly depth: LogDepth;
  readonly #logger: Logger;

  constructor(depth: LogDepth, to: { write(line: string): void }, clock: () => string) {
    this.depth = depth;
    this.#logger = pino(
      {
        level: depth === 'requests' ? 'info' : 'error',
        base: null,
        timestamp: () => `,"time":"${clock()}"`,
        formatters: { level: (level) => ({ level }) },
        messageKey: 'message',
      },
      to,
    );
  }

  answered({ milliseconds, ...request }: AnsweredRequest): void {
    this.#logger.info({ ...request, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered');
  }

  said(message: string, values: Record<string, string | number> = {}): void {
    this.#logger.info(values, message);
  }

  /** An error that nobody expected, with the id of the request it came at. */
  failed(error: unknown, id?: string): void {
    this.#logger.error({ ...(id !== undefined && { id }), ...shown(error) }, 'failed');
  }
}

/** Errors quote what they stumble over, which may be an article or a name: the quotes are left out. */
function shown(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const { name, message, stack = '' } = error;
  const code = (error as { code?: unknown }).code;
  const words = message
    .replaceAll(/(["'`“«])[^]*?(["'`”»])/g, '$1…$2')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 200);
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return { error: `${typeof code === 'string' ? `${code} ` : ''}${name}: ${words}`, at: at.slice(0, 12) };
}
