import type { InputError } from '../../0-facts/index.ts';
import { refuse } from '../refusal.ts';

/** What a site asks of programs (RFC 9309). */
export interface Robots {
  allows(address: string): boolean;
  /** Seconds between two requests that the site asks for; 0 where it asks for none. */
  delay: number;
}

/** The longest wait that a site can ask for, in seconds: what asks for more wants no visitors. */
const longestDelay = 30;

/** Reads a robots.txt for a program that tells itself by this name. */
export async function readRobots(address: string, text: string, userAgent: string): Promise<Robots> {
  const module = (await import('robots-parser')) as unknown as { default: RobotsParser | { default: RobotsParser } };
  const parse = typeof module.default === 'function' ? module.default : module.default.default;
  const robots = parse(address, text);
  // The product token, without version and remarks.
  const name = /^[\w-]+/.exec(userAgent)?.[0] ?? userAgent;
  return {
    allows: (page) => robots.isAllowed(page, name) !== false,
    delay: Math.min(robots.getCrawlDelay(name) ?? 0, longestDelay),
  };
}

type RobotsParser = (
  address: string,
  text: string,
) => { isAllowed(page: string, name: string): boolean | undefined; getCrawlDelay(name: string): number | undefined };

export const allowing: Robots = { allows: () => true, delay: 0 };
export const forbidding: Robots = { allows: () => false, delay: 0 };

export function disallowed(source: string): InputError {
  const message = `${source} is not to be fetched by programs: the site's robots.txt says so, or cannot be had. Save the page in a browser and give the file.`;
  return refuse('robots', message, { source });
}
