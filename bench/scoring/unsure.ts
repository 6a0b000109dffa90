import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Commitment, Reading } from '../../src/0-facts/index.ts';

/** The fields of a commitment that a reader may call unsure, and that the gold tells. */
const fields = ['force', 'speakers', 'holders', 'pillars', 'due'] as const;

/** How often a field was right where the reader was sure of it, or was not. */
export interface Trust {
  field: (typeof fields)[number];
  sure: boolean;
  told: number;
  right: number;
}

/** Of the commitments that gold has too: each field, apart by whether the reader was sure of it. */
export function trustIn(gold: string, corpus: string, read: (stem: string, text: string) => Reading): Trust[] {
  const trust = fields.flatMap((field) => [true, false].map((sure): Trust => ({ field, sure, told: 0, right: 0 })));
  for (const file of readdirSync(gold).filter((name) => name.endsWith('.json'))) {
    const stem = file.slice(0, -'.json'.length);
    const { commitments } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as Reading;
    for (const found of read(stem, readFileSync(join(corpus, `${stem}.txt`), 'utf8')).commitments) {
      const match = nearest(commitments, found);
      if (!match) continue;
      for (const each of trust) {
        if (each.sure === (found.unsure?.includes(each.field) ?? false)) continue;
        each.told++;
        if (valueOf(found, each.field) === valueOf(match, each.field)) each.right++;
      }
    }
  }
  return trust;
}

/** A line for each field: how many were right of those told, sure and unsure. */
export function trustTable(trust: readonly Trust[]): string {
  const cell = ({ told, right }: Trust): string =>
    told === 0 ? '–' : `${Math.round((100 * right) / told)} % of ${told}`;
  return fields
    .map((field) => trust.filter((each) => each.field === field).map(cell))
    .map(([sure, unsure], i) => `${fields[i]!.padEnd(9)} sure ${sure!.padEnd(12)} unsure ${unsure}`)
    .join('\n');
}

/** The commitment of the gold whose words the found one shares most; none where it shares no word. */
function nearest(gold: readonly Commitment[], { evidence }: Commitment): Commitment | undefined {
  const shared = (other: Commitment): number =>
    Math.min(evidence.end, other.evidence.end) - Math.max(evidence.start, other.evidence.start);
  return gold.filter((other) => shared(other) > 0).sort((a, b) => shared(b) - shared(a))[0];
}

/** The field as it is compared: lists without regard to order, of the pillars the main one. */
function valueOf(commitment: Commitment, field: Trust['field']): string {
  const value = field === 'pillars' ? commitment.pillars[0] : commitment[field];
  return JSON.stringify([value ?? null].flat().sort());
}
