import { describe, expect, test } from 'vitest';
import type { StateEvidence, ThreadState } from '../../../0-facts/index.ts';
import { madeUpQuote, madeUpRestatement, madeUpThread, madeUpView } from './made-up.ts';
import { driftOf, movementOf } from './movement.ts';

const since = '2026-01-01';
const step = (state: ThreadState, date: string): StateEvidence => {
  return { state, date, rule: 'a rule', quote: madeUpQuote(date, state) };
};

describe('what moved', () => {
  test.each<[what: string, moved: string | null, firstSaid: string, evidence: StateEvidence[]]>([
    ['before the period', null, '2025-01-01', [step('proposed', '2025-01-01'), step('agreed', '2025-06-01')]],
    [
      'said before, moved in it',
      'agreed 2026-02-01',
      '2025-01-01',
      [step('proposed', '2025-01-01'), step('agreed', '2026-02-01')],
    ],
    [
      'said first in it, moved later',
      'signed 2026-02-20',
      '2026-02-01',
      [step('agreed', '2026-02-01'), step('signed', '2026-02-20')],
    ],
    ['said first in it, and no more', null, '2026-02-01', [step('signed', '2026-02-01')]],
    ['in its own words at once', null, '2026-02-01', [step('proposed', '2026-02-01'), step('agreed', '2026-02-01')]],
    [
      'told several times: the first counts',
      'completed 2026-01-10',
      '2025-01-01',
      [step('agreed', '2025-01-01'), step('completed', '2026-01-10'), step('completed', '2026-02-01')],
    ],
    [
      'on the very first day',
      'agreed 2026-01-01',
      '2025-01-01',
      [step('proposed', '2025-01-01'), step('agreed', since)],
    ],
    [
      'ended before, told again',
      null,
      '2025-01-01',
      [step('agreed', '2025-01-01'), step('completed', '2025-12-10'), step('completed', '2026-02-01')],
    ],
  ])('%s: %s', (_, moved, firstSaid, evidence) => {
    const found = movementOf(madeUpView(madeUpThread('a', { firstSaid }), { evidence }), since);
    expect(found && `${found.state} ${found.date}`).toBe(moved);
  });
});

describe('of what was said on no known day', () => {
  const moved = (...evidence: StateEvidence[]) =>
    movementOf(madeUpView(madeUpThread('a', { firstSaid: null }), { evidence }), since)?.state ?? null;

  test('its only state is no movement', () => expect(moved(step('agreed', '2026-02-01'))).toBeNull());
  test('a second one is', () =>
    expect(moved(step('agreed', '2026-01-10'), step('signed', '2026-02-01'))).toBe('signed'));
});

test('what one side had pledged and both agreed later has moved, on the words of the agreement', () => {
  const thread = madeUpThread('a', { firstSaid: '2025-01-01', force: 'agreed' });
  const evidence = [{ ...step('agreed', '2025-01-01'), rule: 'said-pledged' }];
  const restatements = [madeUpRestatement('2025-01-01', 'pledged'), madeUpRestatement('2026-02-01', 'agreed')];
  const found = movementOf(madeUpView(thread, { evidence, restatements }), since);
  expect(found).toMatchObject({ state: 'agreed', date: '2026-02-01', quote: { exact: 'lời agreed' } });
});

test('of what is reported done on the day it was begun, that it is done is told', () => {
  const thread = madeUpThread('a', { firstSaid: '2025-01-01', state: 'under-way', suggested: 'completed' });
  const evidence = [step('agreed', '2025-01-01'), step('completed', '2026-02-01'), step('under-way', '2026-02-01')];
  expect(movementOf(madeUpView(thread, { evidence }), since)?.state).toBe('completed');
  const later = [...evidence, step('suspended', '2026-02-20')];
  expect(movementOf(madeUpView(thread, { evidence: later }), since)?.state).toBe('suspended');
});

describe('what drifted', () => {
  const said = (saidOn: string, isDrift: boolean) => {
    const { action, force, speakers, holders, due, figures, quote } = madeUpThread('a', { lastSaid: saidOn });
    const drifts = isDrift ? [{ field: 'due' as const, from: '2026', to: '2027' }] : [];
    return {
      quote,
      action,
      force,
      speakers,
      holders,
      due,
      figures,
      saidOn,
      encounter: null,
      story: saidOn,
      unsure: [],
      drifts,
      why: null,
    };
  };
  test.each([
    [
      'in the period, though it was new in it',
      ['2026-01-10', '2026-02-01'],
      [said('2026-01-10', false), said('2026-02-01', true)],
    ],
    ['before it', null, [said('2025-01-10', false), said('2025-02-01', true)]],
    [
      'the last time of several',
      ['2026-02-01', '2026-02-09'],
      [said('2025-12-10', false), said('2026-02-01', true), said('2026-02-09', true), said('2026-02-20', false)],
    ],
    ['never', null, [said('2026-01-10', false), said('2026-02-01', false)]],
  ])('%s', (_, days, restatements) => {
    const found = driftOf(madeUpView(madeUpThread('a'), { restatements }), since);
    expect(found && [found.before.saidOn, found.after.saidOn]).toEqual(days);
  });
});
