import { expect, test } from 'vitest';
import { addressOfWish, askedIn } from './wish.ts';

const of = (query: string) => askedIn(new URLSearchParams(query), 'vi');

test('an empty address asks for the usual brief, and for nothing else', () => {
  const { wish, ...others } = of('');
  const { kind, length, language, ...further } = wish;
  expect({ kind, length, language }).toEqual({ kind: 'visit', length: 'full', language: 'vi' });
  const said = [...Object.values(further), ...Object.values(others)].flat().filter((value) => value !== null);
  expect(said).toEqual([]);
});

test('an address says the same wish again', () => {
  const asked = of(
    'kind=session&length=one-page&in-language=en&since=2026-01-01&guests=A; B&pillars=trade;energy&session=48&body=Ủy%20ban&for=LAO&template=Bộ%20ta&asOf=2026-03-01',
  );
  expect(asked.template).toBe('Bộ ta');
  expect(asked.wish).toMatchObject({
    kind: 'session',
    home: 'LAO',
    guests: ['A', 'B'],
    pillars: ['trade', 'energy'],
    session: 48,
    body: 'Ủy ban',
  });
  const address = addressOfWish('LAO-VNM', asked, 'vi');
  expect(of(address.slice(address.indexOf('?')))).toEqual(asked);
});

test.each([
  'kind=unknown',
  'since=yesterday',
  'session=-1',
  'session=x',
  'body=%20',
  'body=B',
  'for=Laos',
  'template=',
  'pillars=none',
  'asOf=2026',
])('%s is as if it were not said', (query) => expect(of(query)).toEqual(of('')));
