import type { Draft } from '../../mentions.ts';

/** Whether `hai nước`, `hai bên`, `2 nước` … stand at the token: what comes before is both sides'. */
export function followedByBoth({ tokens }: Draft, i: number): boolean {
  if (i + 1 >= tokens.count) return false;
  const number = tokens.textOf(i).toLowerCase();
  if (number !== 'hai' && number !== '2') return false;
  return ['nước', 'bên', 'đảng', 'quốc', 'phía'].includes(tokens.wordAt(i + 1));
}
