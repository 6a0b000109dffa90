import i18next from 'i18next';
import { gapFiller, messages } from '$lib/facts.ts';
import type { Language, Messages } from '$lib/facts.ts';
import { recall, remember } from '$lib/data/memory.ts';

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
type Bare<K> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

/** A key of the catalogue, without its mark of number. */
export type Message = Bare<Leaves<Messages>>;
export type Values = Record<string, string | number>;

const i18n = i18next.createInstance().use(gapFiller);
void i18n.init({
  lng: 'vi',
  resources: { vi: { translation: messages.vi }, en: { translation: messages.en } },
  initAsync: false,
  interpolation: { escapeValue: false, alwaysFormat: true },
});
const translate = { vi: i18n.getFixedT('vi'), en: i18n.getFixedT('en') };

// `?lang=` in the address wins and is remembered; else what was chosen last; else what the server speaks, in which
// the page came: that is not remembered, so that another setting of the server is heard.
const isLanguage = (code: string | null): code is Language => code === 'vi' || code === 'en';
const asked = new URLSearchParams(location.search).get('lang');
const found = [asked, recall('language'), document.documentElement.lang].find((code) => isLanguage(code));
let current = $state<Language>(found ?? 'vi');
document.documentElement.lang = current;
if (isLanguage(asked)) remember('language', asked);

export function language(): Language {
  return current;
}

export function setLanguage(code: Language): void {
  current = code;
  document.documentElement.lang = code;
  remember('language', code);
}

/** Words that nothing is put into, once they were looked up: a long table says the same few on every row. */
const plain = { vi: new Map<Message, string>(), en: new Map<Message, string>() };

/** The words of a key in the language of the interface. */
export function t(key: Message, values?: Values): string {
  if (values) return translate[current](key, values);
  const known = plain[current].get(key);
  if (known !== undefined) return known;
  const words = translate[current](key, {});
  plain[current].set(key, words);
  return words;
}

/** The words of a key that came from the server; the key itself where the catalogue lacks it. */
export function tOrKey(key: string, values?: Values): string {
  return translate[current](key, { ...values, defaultValue: key });
}

/** Upper case for the first letter, as at the beginning of a heading or a table's head. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(current) + words.slice(1);
}
