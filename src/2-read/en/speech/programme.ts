import type { Draft } from '../../mentions.ts';
import { plainText, says } from '../words.ts';

/** `will lead a delegation to Laos`, `will hold talks with leaders`: what a traveller's days hold. */
export function isOwnProgramme({ tokens }: Draft, at: number): boolean {
  if (says(tokens, at, 'co-chair', 'chair')) return true;
  const words = plainText(tokens, at + 1, at + 7);
  if (says(tokens, at, 'lead')) return /\bdelegation\b/.test(words);
  if (says(tokens, at, 'deliver', 'give')) return /\b(?:speech|address|lecture)\b/.test(words);
  return says(tokens, at, 'hold') && /^(?:\S+ ){0,3}(?:talks|meetings?|discussions)\b/.test(words);
}

/** `will visit`, `will be held`: a programme or a fact, no promise. */
export function isProgramme({ tokens }: Draft, at: number): boolean {
  if (says(tokens, at, 'take') && says(tokens, at + 1, 'place', 'part')) return true;
  if (says(tokens, at, 'call') && says(tokens, at + 1, 'on')) return true;
  if (says(tokens, at, 'pay')) return says(tokens, at + 1, 'a', 'an', 'tribute', 'homage');
  return says(
    tokens,
    at,
    'visit',
    'attend',
    'be',
    'arrive',
    'meet',
    'have',
    'probably',
    'likely',
    'become',
    'benefit',
    'depend',
    'need',
    'face',
    'lose',
    'require',
    'remain',
    'see',
    'leave',
  );
}
