import { fold } from '../0-facts/index.ts';
import { pinyinOf } from './chinese-names.ts';

/**
 * The key of a name over its spellings: `Xốc Đa-ra` and `Sok Dara`, `Vi-lay` and `Vilay`, `Andrey` and
 * `Andrei`, `Đặng Hữu Nghĩa` and `Dang Huu Nghia`. Words are keyed by how they sound; two words stand
 * in either order (`Seo Kang-ho`, `Kang-ho Seo`), three or more only in their own, as `Minh Anh` and
 * `Anh Minh` are two people.
 */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const words = soundsOf(name);
  const key = (words.length === 2 ? words.sort() : words).join(' ');
  if (keys.size >= mostKeys) keys.clear();
  keys.set(name, key);
  return key;
}

/** The same where the person's country is known, which tells whose spelling it is: `Tập Cận Bình` and `Xi Jinping` of China. */
export function personNameKey(name: string, country: string | null): string {
  return nameKey(pinyinOf(name, country) ?? name);
}

/** Names come again and again; their keys are kept, up to a limit. */
const keys = new Map<string, string>();
const mostKeys = 50_000;

/** The words of a name by their sound. */
export function soundsOf(name: string): string[] {
  return fold(name)
    .split(/[\s.,]+/)
    .map((word) =>
      word
        .split(/[-‐-–]/)
        .map(soundOf)
        .join(''),
    )
    .map((word) =>
      word
        .replace(/([bcdfgijklmnprstvz])\1+/g, '$1')
        .replace(/nnh/g, 'nh')
        .replace(/i?nh(?=[aeiou])/g, 'i'),
    )
    .filter(Boolean);
}

/** Letters that write one sound in old Vietnamese transliteration, in English and in French. */
const oneSound: [RegExp, string][] = [
  [/[^a-z0-9]/g, ''],
  [/^x/, 's'],
  [/x/g, 'ks'],
  [/c(?!h)|q/g, 'k'],
  [/w/g, 'v'],
  [/ny(?=[aeiou])/g, 'nh'],
  [/nh$/, 'n'],
  [/ou|oo/g, 'u'],
  [/ee|ie/g, 'i'],
  [/([aeo])y/g, '$1i'],
  [/y/g, 'i'],
  [/ai/g, 'ei'],
];

function soundOf(syllables: string): string {
  return oneSound.reduce((sound, [letters, one]) => sound.replace(letters, one), syllables);
}

/** Whether a name, by its sounds, is a shorter form of another: the family name alone, or behind an initial (`A. Volkonin`). */
export function areShortFor(few: readonly string[], many: readonly string[]): boolean {
  const words = few.filter((word) => word.length > 1);
  if (words.length === 0 || words.length >= many.length || lettersOf(few) >= lettersOf(many)) return false;
  const rest = many.filter((word) => !words.includes(word));
  const initials = few.filter((word) => word.length === 1);
  return words.every((word) => many.includes(word)) && initials.every((letter) => rest.some((w) => w[0] === letter));
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}
