import { expect, test } from 'vitest';
import type { BriefWish } from '../../../0-facts/index.ts';
import { errorsVi, fill } from '../../../0-facts/messages/index.ts';
import { madeUpMaterial } from './made-up.ts';
import { checkWish } from './wish.ts';

const { wish } = madeUpMaterial();
const day = '2026-03-01';

test.each<[code: keyof typeof errorsVi, wish: Partial<BriefWish>, vi: RegExp, en: RegExp]>([
  ['brief/home', { home: 'JPN' }, /JPN.*LAO, VNM/, /JPN is no state of LAO-VNM.*LAO, VNM/],
  ['brief/session-kind', { session: 48 }, /48.*visit/, /Session 48.*“visit”/],
  ['brief/session-kind', { session: 48, kind: 'oversight' }, /48.*oversight/, /Session 48.*“oversight”/],
  ['brief/body', { kind: 'session', body: 'Ủy ban B' }, /Ủy ban B/, /“Ủy ban B”.*number/],
  ['brief/since', { since: '2026-03-02' }, /2026-03-02.*2026-03-01/, /2026-03-02.*2026-03-01/],
])('%s is refused: %j', (code, asked, vi, en) => {
  const refused = (): void => checkWish({ ...wish, ...asked }, day);
  expect(refused).toThrow(en);
  expect(refused).toThrow(expect.objectContaining({ code }));
  try {
    refused();
  } catch (error) {
    const { values } = (error as Error).cause as { values: Record<string, string> };
    expect(fill(errorsVi[code]!, values)).toMatch(vi);
  }
});

test.each<[Partial<BriefWish>]>([
  [{ home: 'LAO' }],
  [{ home: null }],
  [{ session: 48, kind: 'session' }],
  [{ session: 48, kind: 'session', body: 'Ủy ban B' }],
  [{ body: null }],
  [{ since: '2026-03-01' }],
])('%j is a wish', (asked) => {
  expect(() => checkWish({ ...wish, ...asked }, day)).not.toThrow();
});
