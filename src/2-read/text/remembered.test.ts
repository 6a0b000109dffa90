import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test('a name asked about does not keep the text in memory that it was cut from, nor does the answer', () => {
  const lastWords = remembered((name) => name.slice(4));
  const askAll = (): void => {
    for (let i = 0; i < 100; i++) {
      const text = Buffer.alloc(1_000_000, `Thủ tướng Trần Văn Khoai thứ ${i}; `).toString();
      lastWords(text.slice(0, 40));
    }
  };
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  askAll();
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
});
