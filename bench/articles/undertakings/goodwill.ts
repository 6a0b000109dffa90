import { goodwill as lines } from '../words.ts';
import { undertaking } from './drawing.ts';
import type { Drawing, Family } from './drawing.ts';

/** «củng cố tin cậy chính trị»: said again and again, never done. */
export const goodwill: Family = ({ random }: Drawing) => {
  const { phrase, pillar, other, third } = random.pick(lines);
  return undertaking({ about: `goodwill: ${phrase}`, pillar, wordings: [phrase, other, third], path: 'goodwill' });
};
