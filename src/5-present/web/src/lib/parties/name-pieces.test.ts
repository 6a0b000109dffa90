import { expect, test } from 'vitest';
import type { Named } from '../facts.ts';
import { namePieces } from './name-pieces.ts';

const names: Named[] = [
  { kind: 'person', id: 'p1', name: 'Trần Minh Giang' },
  { kind: 'project', id: 'cau nam se', name: 'Cầu Nậm Sê' },
  { kind: 'body', id: 'b1', name: 'Bộ Công Thương' },
  { kind: 'body', id: 'b2', name: 'Bộ Công Thương Lào' },
];

test.each<[words: string, ids: (string | null)[]]>([
  ['Trần Minh Giang', ['p1']],
  ['ông Tran Minh Giang', [null, 'p1']],
  ['TRẦN MINH GIANG và cầu Nậm Sê', ['p1', null, 'cau nam se']],
  ['Bộ Công Thương Lào đề nghị Bộ Công Thương', ['b2', null, 'b1']],
  ['Trần Minh Giangi', [null]],
  ['hai bên', [null]],
  ['', []],
])('names in “%s”', (words, ids) => {
  const pieces = namePieces(words, names);
  expect(pieces.map(({ named }) => named?.id ?? null)).toEqual(ids);
  expect(pieces.map(({ text }) => text).join('')).toBe(words);
});
