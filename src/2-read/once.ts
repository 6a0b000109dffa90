import type { Draft } from './mentions.ts';

/**
 * What a function makes of a draft, made once: asked again, the same is given. Only for what no later
 * stage changes.
 */
export function once<T>(draft: Draft, make: (draft: Draft) => T): T {
  let made = draft.made.get(make) as T | undefined;
  if (made === undefined) draft.made.set(make, (made = make(draft)));
  return made;
}
