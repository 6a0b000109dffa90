import { expect, test } from 'vitest';
import type { BriefWish, PersonRow } from '../../../0-facts/index.ts';
import { madeUpEncounter, madeUpMaterial, madeUpPerson, vietnamese } from '../material/made-up.ts';
import type { Material } from '../material/material.ts';
import { holdersOn } from '../material/posts.ts';
import { goneLines, people } from './people.ts';

const materialOf = (persons: PersonRow[], wish: Partial<BriefWish> = {}, more: Partial<Material> = {}): Material => {
  const plain = madeUpMaterial(more);
  return { ...plain, wish: { ...plain.wish, ...wish }, holders: holdersOn(persons, plain.day) };
};

const namesIn = async (material: Material): Promise<(string | null)[][]> => {
  const { groups } = await people(material, vietnamese);
  return groups
    .filter(({ lines, rest }) => lines.length > 0 || rest > 0)
    .map(({ title, lines, rest }) => [
      title,
      ...lines.map(({ runs }) => runs[0]!.text.replace(/: $/, '')),
      ...(rest ? [`+${rest}`] : []),
    ]);
};

const told = (name: string, office: string, country = 'VNM'): PersonRow =>
  madeUpPerson(name, country, [['2026-01-01', office]]);

test('guests, then hosts, then the highest; who leads a body before who helps to', async () => {
  const persons = [
    told('Phó', 'Phó Thủ tướng'),
    told('Bộ', 'Bộ trưởng Bộ Công Thương'),
    told('Thủ', 'Thủ tướng'),
    told('Chủ', 'Thứ trưởng Bộ Y tế'),
    told('Khách', 'Thứ trưởng Bộ Xây dựng'),
  ];
  const wish = { guests: ['Khách'], hosts: ['Chủ'] };
  expect(await namesIn(materialOf(persons, wish))).toEqual([
    ['Việt Nam', 'Khách (khách)', 'Chủ (chủ nhà)', 'Thủ', 'Phó', 'Bộ'],
  ]);
});

test('of one rank who was met last comes first, then whom the press names most', async () => {
  const named = (name: string, articles: string[]): PersonRow => ({ ...told(name, 'Bộ trưởng Bộ Y tế'), articles });
  const persons = [named('Ít', ['1']), named('Nhiều', ['1', '2']), named('Gặp', ['1'])].map((person, i) => ({
    ...person,
    offices: person.offices.map((one) => ({ ...one, office: `Bộ trưởng Bộ ${i}` })),
  }));
  const met = madeUpEncounter('a', '2026-01-02', {
    participants: [{ kind: 'person', id: 'Gặp', name: 'Gặp', country: 'VNM' }],
  });
  expect(await namesIn(materialOf(persons, {}, { encounters: [met] }))).toEqual([['Việt Nam', 'Gặp', 'Nhiều', 'Ít']]);
});

test('by state, others behind; how many more there are of each is told', async () => {
  const many = Array.from({ length: 20 }, (_, i) => told(`Việt ${i}`, `Thủ tướng ${i}`));
  const persons = [...many, told('Lào 1', 'Đại sứ', 'LAO'), told('Thái 1', 'Tổng thống', 'THA')];
  const groups = await namesIn(materialOf(persons));
  expect(groups.map(([title, ...names]) => [title, names.length, names.at(-1)])).toEqual([
    ['Việt Nam', 16, '+5'],
    ['Lào', 1, '+1'],
    ['Người khác', 1, 'Thái 1'],
  ]);
});

test('whose post another was told to hold is left out, unless asked for by name', async () => {
  const before = madeUpPerson('Cũ', 'VNM', [['2026-01-01', 'Thủ tướng']]);
  const after = madeUpPerson('Mới', 'VNM', [['2026-02-01', 'Thủ tướng']]);
  const material = materialOf([before, after]);
  expect(await namesIn(material)).toEqual([['Việt Nam', 'Mới']]);
  expect(goneLines(material, vietnamese).map(({ id }) => id)).toEqual(['person Cũ']);
  const asked = materialOf([before, after], { guests: ['Cũ'] });
  expect(await namesIn(asked)).toEqual([['Việt Nam', 'Cũ (khách)', 'Mới']]);
  expect(goneLines(asked, vietnamese)).toEqual([]);
});
