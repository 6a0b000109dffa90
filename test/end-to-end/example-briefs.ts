import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultMarkLimits } from '../../src/0-facts/index.ts';
import type { Brief, BriefKind, BriefLine, BriefWish } from '../../src/0-facts/index.ts';
import { usualUnpacking } from '../../src/1-collect/index.ts';
import type { Ledger, Moment } from '../../src/4-ledger/index.ts';
import { plainWish } from '../../src/5-present/briefs/trial.ts';
import { writeBrief } from '../../src/5-present/index.ts';
import { now } from '../../src/6-run/clock.ts';
import { exampleRecord, openExample } from '../../src/6-run/example.ts';

/** Briefs of the example record, as a desk would ask for them. */

export const limits = {
  ...usualUnpacking,
  textBytes: 1e6,
  sourceBytes: 1e6,
  fetchSeconds: 1,
  fetchPrivate: false,
  userAgent: 'test',
};
export const moment: Moment = { asOf: '2026-03-01', knownBy: null, day: '2026-03-01', limits: defaultMarkLimits };

/** Behind the 49th session, when commitments of the year are overdue. */
export const november: Moment = { ...moment, asOf: '2026-11-26', day: '2026-11-26' };

export function wishFor(kind: BriefKind, changed: Partial<BriefWish> = {}): BriefWish {
  return { ...plainWish('LAO-VNM'), kind, home: 'VNM', ...changed };
}

export class ExampleBriefs {
  readonly folder: string;
  readonly ledger: Ledger;

  private constructor(folder: string, ledger: Ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  static async open(): Promise<ExampleBriefs> {
    const folder = mkdtempSync(join(tmpdir(), 'ganket-brief-'));
    const ledger = await openExample({
      location: join(folder, 'example.db'),
      record: exampleRecord,
      collecting: { limits, clock: now },
      opening: { who: 'test', clock: now },
      tellMaking: () => undefined,
    });
    return new ExampleBriefs(folder, ledger);
  }

  async of(kind: BriefKind, changed: Partial<BriefWish> = {}, then: Moment = moment): Promise<Brief> {
    const written = await writeBrief(this.ledger, then, wishFor(kind, changed));
    if (!written) throw new Error('the example has no such relation');
    return written;
  }

  async close(): Promise<void> {
    await this.ledger.close();
    rmSync(this.folder, { recursive: true });
  }
}

export const linesOf = ({ sections }: Brief): BriefLine[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines));

export const wordsOf = ({ runs }: BriefLine): string => runs.map(({ text }) => text).join('');
