import type { Collecting } from '../1-collect/index.ts';
import { now } from './clock.ts';
import type { Config } from './config.ts';
import { version } from './version.ts';

/** The bounds of collecting that the settings tell. */
export function collectingOf({ textBytes, sourceBytes, fetchSeconds, fetchPrivate }: Config): Collecting {
  const userAgent = `Ganket/${version} (reads published articles for a ledger of commitments)`;
  return { limits: { textBytes, sourceBytes, fetchSeconds, fetchPrivate, userAgent }, clock: now };
}
