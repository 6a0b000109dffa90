import type { Pillar } from '../../../src/0-facts/index.ts';
import type { Undertaking } from '../events.ts';
import type { Random } from '../random.ts';
import type { State } from '../words.ts';

/** What a family of undertakings draws from. */
export interface Drawing {
  random: Random;
  /** The day on which it is first said. */
  day: string;
  home: State;
  partner: State;
  /** `Lào - Việt Nam`, in the relation's own order. */
  pair: string;
}

/** Makes an undertaking, perhaps one that the relation has already. */
export type Family = (drawing: Drawing) => Undertaking;

/** An undertaking of both sides without figure, deadline or end, but for what is given. */
export function undertaking(
  told: Pick<Undertaking, 'about' | 'wordings'> & { pillar: string } & Partial<Omit<Undertaking, 'pillar'>>,
): Undertaking {
  return {
    kind: 'line-of-action',
    holder: 'both',
    figures: [],
    due: null,
    movable: false,
    path: 'joint',
    started: [],
    completed: [],
    endsAs: null,
    subject: null,
    metric: null,
    ...told,
    pillar: told.pillar as Pillar,
  };
}

/** The one who acts and the other, either way round. */
export function sides({ random, home, partner }: Drawing): { actor: State; other: State } {
  return random.chance(0.5) ? { actor: home, other: partner } : { actor: partner, other: home };
}
