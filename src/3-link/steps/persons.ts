import type { LinkedPerson } from '../links.ts';
import { fullNameOf, holdsOffice, partsOf, personsNamed } from '../people.ts';
import type { Mention } from '../people.ts';
import { areShortFor } from '../names.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf, isSame, placesOf } from '../store.ts';
import { mentionList } from './intake.ts';
import type { KeptMention } from './intake.ts';

/** Names by their keys. */
const nameList = 'name';
/** Names by one of their sounds and their country: all of them, and those of holders of an office. */
const soundList = (country: string, sound: string): string => `sound ${country} ${sound}`;
const holderList = (country: string, sound: string): string => `holder ${country} ${sound}`;
/** The short forms of a name. */
const shortList = (key: string): string => `short ${key}`;
/** Persons by the key of their full name. */
const personList = 'person';

interface Name {
  /** Whether it holds an office in any article. */
  holds: boolean;
  /** The longer name that it is a short form of. */
  full: string | null;
}

/** Tells anew the persons of names that were touched, and of those that are, or were, short for them. */
export async function namePersons(store: LinkStore, touched: ReadonlySet<string>): Promise<void> {
  const stirred = new Set(touched);
  const unsure = await noteNames(store, touched, stirred);
  for (const keys of chunksOf(unsure)) {
    const names = await store.get<Name>(nameList, keys);
    const holders = await holdersLike(store, keys);
    for (const key of keys) {
      const name = names.get(key);
      if (!name) continue;
      const full = fullNameOf(key, holders.get(key)!);
      if (full === name.full) continue;
      stirred.add(key);
      for (const one of [key, full, name.full]) if (one !== null) stirred.add(await lastOf(store, one));
      if (name.full !== null) await store.drop(shortList(name.full), [key]);
      if (full !== null) await store.put(shortList(full), [{ place: key }]);
      await store.put(nameList, [{ place: key, body: { ...name, full } }]);
    }
  }
  const last = new Set<string>();
  for (const key of stirred) last.add(await lastOf(store, key));
  for (const keys of chunksOf(last.union(stirred), 20)) await tellPersons(store, keys);
}

/** Notes which names there are and which hold offices; answers those whose full name may be another one now. */
async function noteNames(store: LinkStore, touched: ReadonlySet<string>, stirred: Set<string>): Promise<Set<string>> {
  const unsure = new Set<string>();
  for (const keys of chunksOf(touched, 20)) {
    const mentions = await store.rows<KeptMention>(keys.map((key) => ({ list: mentionList(key) })));
    const names = await store.get<Name>(nameList, keys);
    for (const [i, key] of keys.entries()) {
      const before = names.get(key);
      const isThere = mentions[i]!.length > 0;
      const holds = holdsOffice(mentions[i]!.map(({ body }) => body));
      if (isThere !== (before !== undefined)) unsure.add(key);
      if (!isThere && before?.full) stirred.add(before.full);
      if (holds !== (before?.holds ?? false)) for (const short of await shortFor(store, key)) unsure.add(short);
      await noteName(store, key, before, isThere ? { holds, full: before?.full ?? null } : null);
    }
  }
  return unsure;
}

async function noteName(store: LinkStore, key: string, before: Name | undefined, now: Name | null): Promise<void> {
  if (isSame(before ?? null, now)) return;
  if (now) await store.put(nameList, [{ place: key, body: now }]);
  else await store.drop(nameList, [key]);
  if (before && !now && before.full !== null) await store.drop(shortList(before.full), [key]);
  const { sounds, country } = partsOf(key);
  if (country === null) return;
  for (const sound of new Set(sounds)) {
    if (now && !before) await store.put(soundList(country, sound), [{ place: key }]);
    if (before && !now) await store.drop(soundList(country, sound), [key]);
    if (now?.holds && !before?.holds) await store.put(holderList(country, sound), [{ place: key }]);
    if (before?.holds && !now?.holds) await store.drop(holderList(country, sound), [key]);
  }
}

/** Names that are short for a name. */
async function shortFor(store: LinkStore, key: string): Promise<string[]> {
  const { sounds, country } = partsOf(key);
  if (country === null) return [];
  const near = await placesOf(
    store,
    [...new Set(sounds)].map((sound) => soundList(country, sound)),
  );
  return [...new Set(near.flat())].filter((short) => areShortFor(partsOf(short).sounds, sounds));
}

/** Holders of an office whose names share a sound with a name, for each of some names. */
async function holdersLike(store: LinkStore, keys: readonly string[]): Promise<Map<string, string[]>> {
  const lists = new Map(
    keys.map((key) => {
      const { sounds, country } = partsOf(key);
      return [key, country === null ? [] : sounds.map((sound) => holderList(country, sound))];
    }),
  );
  const all = [...new Set([...lists.values()].flat())];
  const found = await placesOf(store, all);
  const near = new Map(all.map((list, i) => [list, found[i]!]));
  return new Map([...lists].map(([key, own]) => [key, [...new Set(own.flatMap((list) => near.get(list)!))]]));
}

async function lastOf(store: LinkStore, key: string): Promise<string> {
  for (let at = key; ;) {
    const full = (await store.get<Name>(nameList, [at])).get(at)?.full ?? null;
    if (full === null) return at;
    at = full;
  }
}

async function tellPersons(store: LinkStore, keys: readonly string[]): Promise<void> {
  const before = await store.get<string[]>(personList, keys);
  const names = await store.get<Name>(nameList, keys);
  const mentions = await mentionsOf(
    store,
    keys.filter((key) => names.get(key)?.full === null),
  );
  const made: LinkedPerson[] = [];
  const gone = new Set<string>();
  for (const key of keys) {
    for (const id of before.get(key) ?? []) gone.add(id);
    const own = mentions.get(key);
    const persons = own ? personsNamed(key, own) : [];
    for (const person of persons) gone.delete(person.id);
    made.push(...persons);
    const ids = persons.map(({ id }) => id);
    if (ids.length > 0) await store.put(personList, [{ place: key, body: ids }]);
    else await store.drop(personList, [key]);
  }
  await store.conclude({ persons: { gone: [...gone], made } });
}

/** The mentions of some names, each with those of all its short forms. */
async function mentionsOf(store: LinkStore, keys: readonly string[]): Promise<Map<string, Mention[]>> {
  const shorts = new Map<string, string[]>();
  for (let some = keys; some.length > 0;) {
    const found = await placesOf(store, some.map(shortList));
    for (const [i, name] of some.entries()) shorts.set(name, found[i]!);
    some = [...new Set(found.flat())].filter((name) => !shorts.has(name));
  }
  const names = [...shorts.keys()];
  const rows = await store.rows<KeptMention>(names.map((name) => ({ list: mentionList(name) })));
  const mentions = new Map(
    names.map((name, i) => {
      const { country } = partsOf(name);
      return [name, rows[i]!.map(({ place: article, body }) => ({ ...body, article, country }))];
    }),
  );
  return new Map(
    keys.map((key) => {
      const own = new Set([key]);
      for (const name of own) for (const short of shorts.get(name)!) own.add(short);
      return [key, [...own].flatMap((name) => mentions.get(name)!)];
    }),
  );
}
