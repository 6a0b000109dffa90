import { describe, expect, test } from 'vitest';
import type { Force, Restatement, ThreadView } from '../facts.ts';
import { labelRows, lifeLine } from './life-line.ts';

const quote = {
  fact: 'f',
  article: 'a',
  title: 'Tin',
  publisher: null,
  publishedOn: null,
  dateInferred: false,
  url: null,
  exact: '',
  start: 0,
  end: 0,
};

function said(saidOn: string | null, force: Force, value: number | null = null): Restatement {
  const figures: Restatement['figures'] =
    value === null ? [] : [{ metric: 'trade-turnover', value, unit: 'USD', date: null, per: null }];
  return {
    quote,
    action: '',
    force,
    speakers: [],
    holders: [],
    due: null,
    figures,
    saidOn,
    encounter: null,
    story: 's',
    unsure: [],
    drifts: [],
    why: null,
  };
}

const thread = (restatements: Restatement[], rest: Partial<ThreadView> = {}): ThreadView =>
  ({ restatements, evidence: [], due: null, ...rest }) as ThreadView;
const figure = ({ figures }: Restatement): string => figures.map(({ value }) => String(value)).join();
const line = (restatements: Restatement[], rest?: Partial<ThreadView>): NonNullable<ReturnType<typeof lifeLine>> => {
  const drawn = lifeLine(thread(restatements, rest), figure);
  if (!drawn) throw new Error('nothing to draw');
  return drawn;
};

describe('a life line', () => {
  test('has a tick for every dated article, higher the more binding', () => {
    const { ticks } = line([said('2025-12-01', 'proposed'), said('2026-02-05', 'agreed'), said('2026-03', 'signed')]);
    expect(ticks.map(({ height }) => height)).toEqual([1, 3, 4]);
    expect(ticks.at(-1)!.at).toBe(Date.parse('2026-03-01'));
  });

  test('ticks of one day stand side by side', () => {
    const { ticks } = line([said('2026-02-05', 'agreed'), said('2026-02-05', 'agreed'), said('2026-02-06', 'agreed')]);
    expect(ticks.map(({ beside }) => beside)).toEqual([0, 1, 0]);
  });

  test('steps where the figure changes, and only there', () => {
    const { levels } = line([
      said('2025-12-01', 'agreed', 5),
      said('2026-01-01', 'agreed', 5),
      said('2026-01-20', 'agreed'),
      said('2026-02-05', 'agreed', 10),
    ]);
    expect(levels.map(({ value }) => value)).toEqual(['5', '10']);
  });

  test('figures of one day stand together', () => {
    const { levels } = line([
      said('2025-12-01', 'agreed', 5),
      said('2025-12-01', 'agreed', 10),
      said('2026-02-05', 'agreed', 10),
    ]);
    expect(levels.map(({ value }) => value)).toEqual(['5; 10', '10']);
  });

  test('a label that would run into a later one stands above it', () => {
    const labels = [
      { from: 0, width: 50 },
      { from: 20, width: 50 },
      { from: 60, width: 50 },
      { from: 65, width: 50 },
    ];
    expect(labelRows(labels)).toEqual([3, 2, 1, 0]);
  });

  test('reaches to the deadline and to what came of it; what was merely said is no sign', () => {
    const evidence = [
      { state: 'agreed', date: '2025-12-01', rule: 'said-agreed', quote },
      { state: 'completed', date: '2027-03', rule: 'reported-completed', quote },
    ] as ThreadView['evidence'];
    const drawn = line([said('2025-12-01', 'agreed')], { due: '2026', evidence });
    expect(drawn.signs.map(({ state }) => state)).toEqual(['completed']);
    expect(drawn.to).toBe(Date.parse('2027-03-01'));
  });

  test.each([
    ['2027', '2027-01-01', '2027-12-31', '2027-07-02'],
    ['2026-11', '2026-11-01', '2026-11-30', '2026-11-15T12:00Z'],
    ['2026-06-30', '2026-06-30', '2026-06-30', '2026-06-30'],
    ['../2030', '2030-12-31', '2030-12-31', '2030-12-31'],
  ])('what is due %s stands from %s to %s', (due, from, to, at) => {
    const drawn = line([said('2025-12-01', 'agreed')], { due });
    expect(drawn.due).toEqual({ from: Date.parse(from), to: Date.parse(to), at: Date.parse(at) });
    expect(drawn.to).toBe(Date.parse(to));
  });

  test('is not drawn where nothing is dated', () => {
    expect(lifeLine(thread([said(null, 'agreed'), said('XXXX-12-01', 'agreed')]), figure)).toBeNull();
  });
});
