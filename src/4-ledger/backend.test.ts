import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Backend } from './backend.ts';
import { openBackend } from './open.ts';
import { linkTables, load } from './tables.ts';
import { onEveryBackend } from './trial.ts';
import type { Trial } from './trial.ts';

let trial: Trial;
let first: Backend;
let second: Backend;

const note = (backend: Backend, name: string): Promise<unknown> =>
  backend.write((db) => db.insertInto('derived_state').values({ name, value: '' }).execute());
const names = (backend: Backend): Promise<string[]> =>
  backend.read(async (db) =>
    (await db.selectFrom('derived_state').select('name').orderBy('name').execute()).map(({ name }) => name),
  );

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    const open = (who: string): Promise<Backend> =>
      openBackend(trial.location, {
        readOnly: false,
        mustExist: false,
        who,
        clock: () => '2026-03-01T08:00:00.000Z',
        patience: 200,
      });
    first = await open('ganket import (process 77)');
    second = await open('ganket serve (process 78)');
  });
  afterEach(async () => {
    await first.close();
    await second.close();
    await trial.end();
  });

  test('who waits in vain for another Ganket is told which, since when, and what to do', async () => {
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const holding = first.write(async () => {
      begun.resolve();
      await held.promise;
    });
    await begun.promise;
    const message = expect.stringMatching(
      /is being written by ganket import \(process 77\) since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z; waited 0.2 s .* try again/,
    );
    await expect(note(second, 'a')).rejects.toMatchObject({ code: 'ledger/locked', message });
    held.resolve();
    await holding;
    await note(second, 'a');
    expect(await names(first)).toEqual(['a']);
  });

  test('its revision is another after every change, whoever made it, and the same while nothing changes', async () => {
    const before = [await first.revision(), await second.revision()];
    expect([await first.revision(), await second.revision()]).toEqual(before);
    await note(second, 'a');
    const after = [await first.revision(), await second.revision()];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    await first.read(async () => {
      await note(second, 'b');
      expect(await first.revision()).not.toBe(after[0]);
    });
  });

  test('what is written to another ledger beside it is no change of it', async () => {
    const other = await begin();
    const open = {
      readOnly: false,
      mustExist: false,
      who: 'test',
      clock: () => '2026-03-01T08:00:00.000Z',
      patience: 200,
    };
    const backend = await openBackend(other.location, open);
    try {
      const before = await first.revision();
      await note(backend, 'a');
      expect(await first.revision()).toBe(before);
    } finally {
      await backend.close();
      await other.end();
    }
  });

  test('many rows added at once come back as they were, whatever their signs', async () => {
    const texts = [
      '',
      '\\N',
      '\\.',
      'a\tb',
      'a\nb\r\nc',
      '\\\\x00',
      'Viêng Chăn 🇱🇦',
      '"a",b',
      '\u2028\u0001',
      'x'.repeat(70_000),
    ];
    const named = Array.from({ length: 30 }, (_, i) => ({ name: `n${i}`, value: texts[i % texts.length]! }));
    const listed = Array.from({ length: 30 }, (_, i) => ({
      list: Buffer.from([0, 92, 10, 255, i % 3]),
      place: Buffer.from([i]),
      body: i % 3 === 0 ? null : Buffer.from([0, 92, 10, i, 255]),
    }));
    await first.write(async (db) => {
      await load(db, 'derived_state', named);
      await load(db, 'link_lists', listed);
      await db
        .deleteFrom('link_lists')
        .where('place', '=', Buffer.from([29]))
        .execute();
    });
    const found = await second.read((db) => db.selectFrom('link_lists').selectAll().execute());
    const told = (some: typeof found): string[] =>
      some.map(({ list, place, body }) => JSON.stringify([[...list], [...place], body && [...body]])).sort();
    expect(told(found)).toEqual(told(listed.slice(0, 29)));
    const states = await second.read((db) => db.selectFrom('derived_state').selectAll().execute());
    expect(states.sort((a, b) => Number(a.name.slice(1)) - Number(b.name.slice(1)))).toEqual(named);
  });

  test('of many rows added at once none is there when one is refused', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ name: `n${i % 29}`, value: '' }));
    await expect(first.write((db) => load(db, 'derived_state', rows))).rejects.toThrow();
    expect(await names(first)).toEqual([]);
    await note(first, 'after');
    expect(await names(second)).toEqual(['after']);
  });

  test('what fails is as if it had not been', async () => {
    const failing = first.write(async (db) => {
      await db.insertInto('derived_state').values({ name: 'half', value: '' }).execute();
      throw new Error('stopped in between');
    });
    await expect(failing).rejects.toThrow('stopped in between');
    expect(await names(first)).toEqual([]);
    await note(first, 'whole');
    expect(await names(second)).toEqual(['whole']);
  });

  test('the transactions of one process come one after the other', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((name, i) => note(i % 2 ? first : second, name)));
    expect(await names(first)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('patience is for other processes: the own ones wait as long as it takes', async () => {
    const held = Promise.withResolvers<void>();
    const holding = first.write(() => held.promise);
    const waiting = note(first, 'a');
    setTimeout(() => held.resolve(), 500);
    await Promise.all([holding, waiting]);
    expect(await names(first)).toEqual(['a']);
  });

  test('reads see one moment, whatever is written meanwhile', async () => {
    await note(first, 'a');
    await second.read(async (db) => {
      const count = async (): Promise<number> => (await db.selectFrom('derived_state').selectAll().execute()).length;
      expect(await count()).toBe(1);
      await note(first, 'b');
      expect(await count()).toBe(1);
    });
    expect(await names(second)).toEqual(['a', 'b']);
  });

  test('temporary tables are the connection’s own and hide those of the ledger', async () => {
    await first.write((db) => db.insertInto('article_relations').values({ relation: 'LAO-VNM', article: 1 }).execute());
    const temporary = await first.temporary(linkTables);
    await temporary.fill((db) =>
      db.insertInto('article_relations').values({ relation: 'KHM-VNM', article: 2 }).execute(),
    );
    const relations = await temporary.read((db) => db.selectFrom('article_relations').select('relation').execute());
    expect(relations).toEqual([{ relation: 'KHM-VNM' }]);
    expect(await second.read((db) => db.selectFrom('article_relations').select('relation').execute())).toEqual([
      { relation: 'LAO-VNM' },
    ]);
    await temporary.close();
  });

  test('the words of articles are found folded, in a row, and by the beginning of the last', async () => {
    const texts = [
      'hai ben mo rong cho bien gioi',
      'cho bien, va hai ben',
      `5-10 ty usd; https://bao.vn/tin?x=1 ${'tu'.repeat(1500)} o'dau`,
      Array.from({ length: 20_000 }, (_, i) => `tu${i}`).join(' '),
    ];
    await first.write(async (db) => {
      for (const [i, text] of texts.entries()) {
        const article = i + 1;
        const published_on = i === 2 ? null : `2026-02-0${article}`;
        await db.insertInto('linked_articles').values({ article, published_on, inferred: 0, story: 's' }).execute();
        await first.indexWords(db, [{ article, folded: text }]);
      }
    });
    const find = (...words: string[]): Promise<number[]> => first.read((db) => first.findWords(db, words, 10));
    expect(await find('hai', 'ben')).toEqual([2, 1]);
    expect(await find('cho', 'bien', 'gi')).toEqual([1]);
    expect(await find('bien', 'cho')).toEqual([]);
    expect(await find('ien')).toEqual([]);
    expect(await find('5', '10', 'ty')).toEqual([3]);
    expect(await find('bao', 'vn', 'tin', 'x', '1')).toEqual([3]);
    expect(await find('tu'.repeat(1499))).toEqual([3]);
    expect(await find('tut'.repeat(100))).toEqual([]);
    expect(await find('o', 'dau')).toEqual([3]);
    // Beyond where PostgreSQL keeps the places of words, and in an article of too many different ones.
    expect(await find('tu19998', 'tu19999')).toEqual([4]);
    expect(await find('tu19999', 'tu19998')).toEqual([]);
    expect(await find('tu')).toEqual([4, 3]);
    expect(await find('o')).toEqual([3]);
  });

  test('names sort by their bytes, and what is not there comes where it is told to', async () => {
    await first.write(async (db) => {
      for (const name of ['b', 'Z', 'đ', 'a', 'á', '_', '2', '10', '𝒜', '\uffee'])
        await db.insertInto('derived_state').values({ name, value: '' }).execute();
    });
    expect(await names(second)).toEqual(['10', '2', 'Z', '_', 'a', 'b', 'á', 'đ', '\uffee', '𝒜']);
  });

  test('an empty list holds nothing', async () => {
    await note(first, 'a');
    const found = await first.read((db) =>
      db.selectFrom('derived_state').selectAll().where('name', 'in', []).execute(),
    );
    expect(found).toEqual([]);
  });
});
