import { describe, expect, test } from 'vitest';
import { InputError } from '../../../0-facts/index.ts';
import type { ThingRow } from '../../../0-facts/index.ts';
import { madeUpEncounter, madeUpQuote } from './made-up.ts';
import { heldSession } from './sessions.ts';

const committee = 'Ủy ban hợp tác Lào - Việt Nam';
const forum = 'Diễn đàn doanh nghiệp';

const named = (number: number, name: string, publishedOn: string, start = 0): ThingRow => {
  return { kind: 'mechanism', name, date: null, number, quote: madeUpQuote(publishedOn, name, start) };
};

/** Announced in January, held in February, spoken of in March. */
const things = [
  named(12, committee, '2026-01-05'),
  named(12, `${committee} về giáo dục`, '2026-02-11'),
  named(12, committee, '2026-03-20'),
  named(13, committee, '2026-03-20', 100),
  named(3, committee, '2026-03-20', 200),
  named(3, forum, '2026-03-20', 300),
];
const encounters = [
  madeUpEncounter('một cuộc khác', '2026-03-19', { quotes: [madeUpQuote('2026-03-20', 'hội đàm', 500)] }),
  madeUpEncounter('kỳ 12', '2026-02-10', { quotes: [madeUpQuote('2026-02-11', `kỳ họp thứ 12 ${committee}`)] }),
  madeUpEncounter('kỳ 13', '2027', { status: 'planned', quotes: [madeUpQuote('2026-03-20', 'kỳ 13', 98)] }),
  madeUpEncounter('ở bài khác', '2026-01-09', { quotes: [madeUpQuote('2026-01-09', 'gặp nhau')] }),
  madeUpEncounter('diễn đàn 3', '2026-03-18', { quotes: [madeUpQuote('2026-03-20', 'diễn đàn', 300)] }),
];

const asked = (session: number, body?: string) =>
  heldSession({ relation: 'LAO-VNM', session, body }, things, encounters);

test('a session is of the day on which it was held, not of the day on which an article first names it', () => {
  const { date, number, quotes } = asked(12);
  expect({ date, number }).toEqual({ date: '2026-02-10', number: 12 });
  expect(quotes.map(({ publishedOn }) => publishedOn)).toEqual(['2026-02-11']);
});

test.each([
  ['with diacritics', 'Diễn đàn'],
  ['without', 'dien dan'],
])('of several bodies with such a session the named one is meant: %s', (_, body) => {
  expect(asked(3, body)).toMatchObject({ body: forum, date: '2026-03-18' });
});

describe('refused, with the sessions that the record knows', () => {
  test.each([
    ['brief/session', 'one that no article names', 7, undefined],
    ['brief/session', 'one of another body', 12, 'Diễn đàn'],
    ['brief/session-body', 'one that several bodies have', 3, undefined],
    ['brief/session-day', 'one of which nobody reports that it was held', 13, undefined],
  ])('%s: %s', (code, _, session, body) => {
    const refused = () => asked(session, body);
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(expect.objectContaining({ code }));
    expect(refused).toThrow(body === undefined && session === 3 ? /3 Diễn đàn/ : /12 Ủy ban.*\(2026-02-10\)/);
  });

  test('where the record knows none, it says so', () => {
    const unnumbered = { ...named(0, committee, '2026-03-20'), number: null };
    expect(() => heldSession({ relation: 'LAO-VNM', session: 1, body: null }, [unnumbered], [])).toThrow(/It knows: –/);
  });

  test('by their numbers', () => {
    expect(() => asked(7)).toThrow(/3 Diễn đàn.*; 3 Ủy ban.*; 12 Ủy ban.*; 13 Ủy ban/);
  });
});

test('one body is meant however its dash is written', () => {
  const [hyphen, dash] = [named(5, committee, '2026-04-01'), named(5, committee.replace('-', '–'), '2026-04-02')];
  const held = madeUpEncounter('kỳ 5', '2026-04-01', { quotes: [hyphen.quote] });
  expect(heldSession({ relation: 'LAO-VNM', session: 5, body: null }, [hyphen, dash], [held]).date).toBe('2026-04-01');
});

test('where reports tell several days, most of them tell it', () => {
  const told = ['2026-04-02', '2026-04-03', '2026-04-04'].map((day) => named(5, committee, day));
  const [first, ...others] = told.map(({ quote }) => quote);
  const held = [
    madeUpEncounter('sai', '2026-03-31', { quotes: [first!] }),
    madeUpEncounter('đúng', '2026-04-01', { quotes: others }),
  ];
  expect(heldSession({ relation: 'LAO-VNM', session: 5, body: null }, told, held).date).toBe('2026-04-01');
});
