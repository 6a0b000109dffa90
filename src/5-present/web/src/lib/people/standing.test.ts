import { expect, test } from 'vitest';
import { standing } from './standing.ts';

const note = (seq: number) => ({ relation: 'LAO-VNM', seq, judgement: { kind: 'note' } });
const undo = (seq: number, of: number) => ({ relation: 'LAO-VNM', seq, judgement: { kind: 'undo', seq: of } });

test.each([
  ['nothing was taken back', [note(1), note(2)], [1, 2]],
  ['one was taken back', [note(1), note(2), undo(3, 1)], [2]],
  ['that was taken back in turn', [note(1), undo(2, 1), undo(3, 2)], [1]],
])('%s', (_, log, held) => expect([...standing(log)].sort()).toEqual(held));
