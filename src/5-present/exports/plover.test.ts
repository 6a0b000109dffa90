import { expect, test } from 'vitest';
import type { EncounterRow } from '../../0-facts/index.ts';
import { exporter } from './plover.ts';
import type { ExportSource } from './source.ts';

const quote = { exact: 'they met', article: 'a', publisher: null, publishedOn: null };

/** Who acts on whom in the event of an encounter, as PLOVER's codebook has it. */
async function sidesOf(row: Partial<EncounterRow>): Promise<string> {
  const encounter = { id: 'e', status: 'held', date: null, place: null, participants: [], quotes: [quote], ...row };
  const source = {
    example: false,
    async *restatements() {},
    async *encounters() {
      yield encounter;
    },
  } as unknown as ExportSource;
  const chunks = await Array.fromAsync(exporter.write(source));
  const { event, mode, actor, recipient } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return `${event} ${mode ?? '-'} ${actor.join('-')} > ${recipient.join('-')}`;
}

test.each<[string, Partial<EncounterRow>]>([
  ['CONSULT visit TUR > QAT', { kind: 'visit', relation: 'QAT-TUR', place: 'QAT' }],
  ['CONSULT visit QAT-TUR > ', { kind: 'visit', relation: 'QAT-TUR', place: null }],
  ['CONSULT visit QAT-TUR > ', { kind: 'visit', relation: 'QAT-TUR', place: 'CHE' }],
  ['CONSULT - FJI-VUT > ', { kind: 'meeting', relation: 'FJI-VUT', place: 'Suva' }],
  ['CONSULT phone BEN-NER > ', { kind: 'call', relation: 'BEN-NER' }],
  ['CONSULT multilateral ARM-EST-GEO > ', { kind: 'meeting', relation: 'ARM-EST-GEO' }],
  ['SUPPORT - BDI-RWA > BDI-RWA', { kind: 'signing', relation: 'BDI-RWA' }],
])('%s', async (expected, row) => expect(await sidesOf(row)).toBe(expected));
