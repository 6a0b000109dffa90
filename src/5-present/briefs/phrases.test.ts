import { expect, test } from 'vitest';
import { Phrases } from './phrases.ts';

const phrases = new Phrases('vi', ['VNM', 'LAO']);

test('the relation’s states stand in its order, before all others', () => {
  expect(phrases.countries(['KHM', 'LAO', 'VNM', 'LAO'])).toBe('Việt Nam, Lào, Campuchia');
});

test.each([
  [
    [
      { name: 'Trần Nam', country: 'VNM' },
      { name: 'Lào', country: 'LAO' },
    ],
    'Trần Nam (Việt Nam), Lào',
  ],
  [
    [
      { name: 'các địa phương', country: 'VNM' },
      { name: 'các địa phương', country: 'VNM' },
    ],
    'các địa phương (Việt Nam)',
  ],
  [[{ name: 'ASEAN', country: null }], 'ASEAN'],
])('who takes part is told once, with the state: %j', (parties, told) => {
  expect(phrases.participants(parties)).toBe(told);
});

test('who speaks is told once; a state of the relation in the language of the brief', () => {
  expect(new Phrases('en', ['VNM', 'LAO']).speakers(['Lào', 'Tran Nam', 'Trần Nam', 'Laos', 'Nhật Bản'])).toBe(
    'Laos, Trần Nam, Nhật Bản',
  );
});
