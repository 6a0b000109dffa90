/** Pages laid out as newspapers' systems lay theirs out, with words of our own; beside each what a careful reader takes from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collecting } from '../../trial.ts';
import { format } from '../html.ts';

const folder = new URL('pages/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

test.each(names)('%s', async (name) => {
  const expected = JSON.parse(readFileSync(new URL(name.replace('.html', '.json'), folder), 'utf8')) as object;
  const bytes = readFileSync(new URL(name, folder));
  const delivery = { limits: collecting.limits, unpacked: { files: 0, bytes: 0 }, source: name, charset: null };
  const { text, title, publisher, author, publishedOn, url } = await format.read(bytes, delivery);
  expect({ title, publisher, author, publishedOn, url, text: text.split('\n\n') }).toEqual(expected);
});
