import { wordAt } from '../clauses/word.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Sheet } from './sheet.ts';

/** `cam kết | 200 triệu USD cho …`, `hứa | thêm 5 triệu euro`: a sum is promised with no verb of giving. */
export function opensWithSum({ draft: { quantities, tokens } }: Sheet, from: number): boolean {
  const sum = quantities[firstFrom(quantities, from)];
  if (!sum || sum.from > from + mostBeforeSum || sum.unit === 'count' || sum.unit === 'percent') return false;
  for (let i = from; i < sum.from; i++) if (!beforeSum.has(wordAt(tokens, i))) return false;
  return true;
}

const mostBeforeSum = 3;
const beforeSum = new Set('thêm tổng cộng khoảng gần hơn trên ít nhất tới đến gói khoản'.split(' '));
