import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RelationScope } from '../../../0-facts/index.ts';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend } from '../../trial.ts';
import type { Trial, TrialArticle } from '../../trial.ts';
import { diffTexts } from './text-diff.ts';
import { articleVersions, editedArticles, versionChanges } from './versions.ts';

describe('texts', () => {
  test.each([
    ['Hai bên họp.', 'Hai bên họp.', 'Hai bên họp.'],
    ['nâng lên 5 tỷ USD', 'nâng lên 10 tỷ USD', 'nâng lên [-5-]{+10+} tỷ USD'],
    ['Hai bên họp.', 'Hai bên họp. Thêm một câu.', 'Hai bên họp.{+ Thêm một câu.+}'],
    ['Một câu. Hai câu.', 'Hai câu.', '[-Một câu. -]Hai câu.'],
    ['', 'Hai bên', '{+Hai bên+}'],
    ['a b', 'c d', '[-a-]{+c+} [-b-]{+d+}'],
  ])('%j and %j', (before, after, shown) => {
    const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };
    expect(
      diffTexts(before, after)
        .map(({ kind, text }) => marks[kind].join(text))
        .join(''),
    ).toBe(shown);
  });

  test('the pieces put together are the two texts, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('hai', 'bên', 'họp', ' ', '\n', 'tỷ'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffTexts(before, after);
        const of = (other: string): string =>
          pieces
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join('');
        expect([of('added'), of('removed')]).toEqual([before, after]);
      }),
    );
  });
});

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterEach(() => trial.end());

  const passage = (words: string, due: string | null) => ({ words, commitment: { action: words, due } });
  const append = (...passages: TrialArticle['passages']) => ledger.append([entryOf({ id: 'tin', passages })]);

  test('which records appeared, changed and went is told with their words', async () => {
    const kept = passage('Hai bên nhất trí lập tổ công tác.', null);
    await append(
      kept,
      passage('Hai bên sẽ xây cầu thứ hai qua sông trước năm 2027.', '2027'),
      passage('Hai bên mở đường bay.', null),
    );
    await append(
      passage('Hai bên ký thỏa thuận điện.', null),
      kept,
      passage('Hai bên sẽ xây cầu thứ hai qua sông trước năm 2028.', '2028'),
    );
    expect(await articleVersions(ledger, 'tin')).toMatchObject([{ version: 1 }, { version: 2 }]);
    expect(await editedArticles(ledger)).toMatchObject([{ article: 'tin', version: 2 }]);
    const changes = await versionChanges(ledger, 'tin', { from: 1, to: 2 });
    expect(
      changes?.records.map(({ change, before, after }) => [change, before?.slice(0, 20), after?.slice(0, 20)]),
    ).toEqual([
      ['appeared', undefined, 'Hai bên ký thỏa thuậ'],
      ['changed', 'Hai bên sẽ xây cầu t', 'Hai bên sẽ xây cầu t'],
      ['went', 'Hai bên mở đường bay', undefined],
    ]);
    expect(changes?.records[1]?.fields).toContainEqual({ field: 'due', before: '2027', after: '2028' });
    const added = changes?.text.filter(({ kind }) => kind === 'added').map(({ text }) => text);
    expect(added?.join(' ')).toMatch(/ký thỏa thuận điện[^]*2028/);
  });

  test('words put in before a record change nothing of it', async () => {
    await append(passage('Hai bên mở đường bay.', '2027'));
    await append({ words: 'Tin sửa lúc 9 giờ.' }, passage('Hai bên mở đường bay.', '2027'));
    expect((await versionChanges(ledger, 'tin', { from: 1, to: 2 }))?.records).toEqual([]);
  });

  test('of the same text, told with more by its source, nothing was edited', async () => {
    const told = (publisher: string | null, words: string) => {
      const entry = entryOf({ id: 'tin', passages: [passage(words, null)] });
      return { ...entry, article: { ...entry.article, publisher } };
    };
    await ledger.append([told(null, 'Hai bên nhất trí lập tổ công tác.')]);
    await ledger.append([told('Báo Sông Hồng', 'Hai bên nhất trí lập tổ công tác.')]);
    expect(await articleVersions(ledger, 'tin')).toHaveLength(2);
    expect(await editedArticles(ledger)).toEqual([]);
    await ledger.append([told('Báo Sông Hồng', 'Hai bên nhất trí lập hai tổ công tác.')]);
    expect((await editedArticles(ledger)).map(({ version }) => version)).toEqual([3]);
  });

  test('a version that was taken back with its import is no edit, until it counts again', async () => {
    const brought = async (id: string, words: string): Promise<void> => {
      const within = { note: { id, source: `${id}.zip`, relation: null }, who: 'Lan' };
      await ledger.append([entryOf({ id: 'tin', passages: [passage(words, null)] })], within);
    };
    const takenBack = async (): Promise<number[]> =>
      (await articleVersions(ledger, 'tin')).flatMap((one) => (one.takenBack ? one.version : []));
    const edited = async (): Promise<number[]> => (await editedArticles(ledger)).map(({ version }) => version);
    await brought('mot', 'Hai bên mở chợ.');
    await brought('hai', 'Hai bên mở hai chợ.');
    await brought('ba', 'Hai bên mở ba chợ.');
    expect(await edited()).toEqual([3]);
    const { seq } = await ledger.withdraw('ba', { who: 'Minh', why: 'nhầm' });
    expect(await edited()).toEqual([2]);
    await ledger.withdraw('hai', { who: 'Minh', why: 'nhầm' });
    expect(await edited()).toEqual([]);
    expect(await takenBack()).toEqual([2, 3]);
    await ledger.decide({ who: 'Minh', why: 'đúng', relation: 'none', judgement: { kind: 'undo', seq } });
    expect(await edited()).toEqual([3]);
    expect(await takenBack()).toEqual([2]);
  });

  test('nothing was edited, or there is no such version', async () => {
    await append(passage('Hai bên mở đường bay.', null));
    expect(await editedArticles(ledger)).toEqual([]);
    expect(await articleVersions(ledger, 'khac')).toEqual([]);
    expect(await versionChanges(ledger, 'tin', { from: 1, to: 2 })).toBeNull();
  });

  test('an older version that tells of a relation somebody does not see is not shown to him', async () => {
    const withState = (other: string): TrialArticle['passages'][number] => ({
      words: 'Hai bên nhất trí mở cửa khẩu Nậm Sê.',
      commitment: { holders: [other, 'VNM'].sort() },
    });
    await append(withState('KHM'));
    await append(withState('LAO'), { words: 'Tin đã sửa.' });
    await ledger.link();
    const numbers = async (scope: RelationScope | null): Promise<number[]> =>
      (await articleVersions(ledger, 'tin', { scope })).map(({ version }) => version);
    expect(await numbers(null)).toEqual([1, 2]);
    expect(await numbers({ except: ['KHM-VNM'] })).toEqual([2]);
    expect(await numbers({ only: ['LAO-VNM', 'KHM-VNM'] })).toEqual([1, 2]);
    expect(await numbers({ only: ['KHM-VNM'] })).toEqual([]);
    expect(await versionChanges(ledger, 'tin', { from: 1, to: 2, scope: { except: ['KHM-VNM'] } })).toBeNull();
    expect(await editedArticles(ledger, { scope: { only: ['KHM-VNM'] } })).toEqual([]);
    expect(await editedArticles(ledger, { scope: { except: ['KHM-VNM'] } })).toMatchObject([{ article: 'tin' }]);
  });
});
