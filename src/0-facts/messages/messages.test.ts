import { expect, test } from 'vitest';
import { messages } from './index.ts';

/** Every key of a catalogue, without the mark of number that only some languages need. */
function keysOf(catalogue: object, under = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value
      ? keysOf(value, `${under}${key}.`)
      : [`${under}${key}`.replace(/_(one|other)$/, '')],
  );
}

function entriesOf(catalogue: object, under = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value
      ? entriesOf(value, `${under}${key}.`)
      : [[`${under}${key}`, String(value)] as [string, string]],
  );
}

const gapsOf = (message: string): string[] => [...message.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!);

test('both languages have the same words', () => {
  expect([...new Set(keysOf(messages.en))].sort()).toEqual([...new Set(keysOf(messages.vi))].sort());
});

test('English has one and many of everything that is counted', () => {
  const keys = new Set(entriesOf(messages.en).map(([key]) => key));
  const lacking = [...keys].filter((key) => key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one')));
  expect(lacking).toEqual([]);
});

test('no message is empty', () => {
  const empty = [...entriesOf(messages.vi), ...entriesOf(messages.en)].filter(([, words]) => words.trim() === '');
  expect(empty).toEqual([]);
});

test('a message is filled with the same values in both languages', () => {
  // A language may name a quarter in its own digits, so dates are free; they have their own cases.
  const english = new Map(entriesOf(messages.en));
  const differing = entriesOf(messages.vi)
    .filter(
      ([key, words]) =>
        !key.startsWith('date.') &&
        english.has(key) &&
        gapsOf(words).sort().join() !== gapsOf(english.get(key)!).sort().join(),
    )
    .map(([key]) => key);
  expect(differing).toEqual([]);
});
