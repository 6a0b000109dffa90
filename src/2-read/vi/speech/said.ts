import type { DateMention, PartyMention, Span } from '../../mentions.ts';
import type { Complement } from './complement.ts';
import type { Signing } from './documents/signed.ts';
import type { Frame } from './frame.ts';

/** An action with the frame in which it is said; `from` and `to` are its clause. */
export interface Said extends Span {
  action: Span;
  frame: Frame;
  complement: Complement | null;
  /** The time that is said before the action, outside it. */
  when: DateMention | null;
  rule: string;
}

/** What a sentence may go on from: the frame before it, and whether that stood in the same paragraph. */
export interface Before {
  frame: Frame | null;
  complement: Complement | null;
  party: PartyMention | null;
  signing: Signing | null;
  sameParagraph: boolean;
  /** A lead-in (`Hai Bên nhất trí:`) rules the points below it. */
  led: boolean;
  /** The text is a document of these parties, not news of them. */
  paper: PartyMention | null;
}
