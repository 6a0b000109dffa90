import { expect, test } from 'vitest';
import { comparedVersions } from './compared.ts';

/** `1 2- 3`: versions, and behind a number whether it was taken back. */
const versionsOf = (told: string) =>
  told.split(' ').map((one) => ({ version: Number.parseInt(one), takenBack: one.endsWith('-') }));

test.each<[string, { from?: number; to?: number }, [number, number] | null]>([
  ['1 2', {}, [1, 2]],
  ['1 2 3', {}, [2, 3]],
  ['1 2 3-', {}, [1, 2]],
  ['1 2- 3', {}, [1, 3]],
  ['1- 2 3-', {}, null],
  ['1 2-', {}, null],
  ['1- 2-', {}, null],
  ['1', {}, null],
  ['1 2 3-', { to: 3 }, [2, 3]],
  ['1- 2- 3', { to: 2 }, [1, 2]],
  ['1 2- 3', { to: 3 }, [1, 3]],
  ['1 2', { to: 1 }, null],
  ['1 2 3', { from: 1 }, [1, 3]],
  ['1 2-', { from: 1 }, [1, 2]],
  ['1 2- 3-', { from: 2 }, [2, 3]],
  ['1 2', { from: 2 }, null],
  ['1 2- 3', { from: 2, to: 3 }, [2, 3]],
  ['1 2', { from: 1, to: 9 }, [1, 9]],
])('%s, %j named', (told, named, compared) => {
  const [from, to] = compared ?? [];
  expect(comparedVersions(versionsOf(told), named)).toEqual(compared && { from, to });
});
