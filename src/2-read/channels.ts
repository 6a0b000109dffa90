import { existsSync, readdirSync } from 'node:fs';
import { channels } from '../0-facts/index.ts';
import type { Channel } from '../0-facts/index.ts';
import { readLexicon } from './text/lexicon.ts';

// «Chủ tịch Quốc hội» is an office of parliament, «Tổng Bí thư, Chủ tịch nước» first of the party.

/** The words of titles in every language that has a table of them (a folder `channels`), written small. */
const words: { phrase: string; channel: Channel }[] = [];
for (const folder of readdirSync(new URL('.', import.meta.url), { withFileTypes: true })) {
  const tables = new URL(`${folder.name}/channels/`, import.meta.url);
  if (!/^[a-z]{2}$/.test(folder.name) || !existsSync(tables)) continue;
  for (const { phrase, values } of readLexicon(tables)) {
    const channel = channels.find((one) => one === values['channel']);
    if (channel) words.push({ phrase: spaced(phrase), channel });
  }
}

/** The channel an office or a body belongs to, by its title; null where its words tell none. */
export function channelOf(title: string): Channel | null {
  const known = found.get(title);
  if (known !== undefined) return known;
  const text = spaced(title);
  const hits = words.flatMap(({ phrase, channel }) => {
    const at = text.indexOf(phrase);
    return at < 0 ? [] : [{ at, length: phrase.length, channel }];
  });
  const [first] = hits.sort((a, b) => a.at - b.at || b.length - a.length);
  if (found.size >= most) found.clear();
  found.set(title, first?.channel ?? null);
  return first?.channel ?? null;
}

/** Titles come again and again. */
const found = new Map<string, Channel | null>();
const most = 20_000;

/** Words in small letters with single spaces around them, so that a piece of a word is none. */
function spaced(text: string): string {
  return ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;
}
