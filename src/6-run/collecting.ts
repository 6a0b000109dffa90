import type { Collecting } from '../1-collect/index.ts';
import { pressOf } from '../2-read/index.ts';
import { now } from './clock.ts';
import type { Config } from './config.ts';
import { version } from './version.ts';

/** The bounds of collecting that the settings tell. */
export function collectingOf(config: Config): Collecting {
  const { textBytes, sourceBytes, fetchSeconds, fetchPrivate } = config;
  const { archiveBytes, archiveFiles, archiveDepth, archiveRatio } = config;
  const userAgent = `Ganket/${version} (reads published articles for a ledger of commitments)`;
  const unpacking = { archiveBytes, archiveFiles, archiveDepth, archiveRatio };
  return {
    limits: { textBytes, sourceBytes, fetchSeconds, fetchPrivate, userAgent, ...unpacking },
    clock: now,
    isPress: (name) => pressOf({ publisher: name, url: null }) !== null,
    keepsOriginals: config.keepOriginals,
  };
}
