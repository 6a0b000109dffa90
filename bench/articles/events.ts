import type { EncounterKind, Force, Pillar, ThreadKind, ThreadState } from '../../src/0-facts/index.ts';
import type { Due } from './days.ts';
import type { Person } from './people.ts';
import type { State } from './words.ts';

/** What happens in the made world; articles tell of it. */

/** Whose part it is to act: both sides, or the one with this code. */
export type Holder = 'both' | State;

/** A figure that an undertaking names, as written and as the linker tells it (`5000000000 USD`). */
export interface Figure {
  words: string;
  told: string;
  low: number;
}

/** One thing that two states mean to do: what all its restatements have in common. */
export interface Undertaking {
  /** Names it within its relation; no two are alike. */
  about: string;
  pillar: Pillar;
  /** What sort of thing it is; null where two careful people may differ. */
  kind: ThreadKind | null;
  holder: Holder;
  /** Verb phrases of one meaning, with the slots `{figure}` and `{due}`. */
  wordings: readonly string[];
  /** Figures in the order in which they may follow each other. */
  figures: readonly Figure[];
  due: Due | null;
  /** Whether a deadline may be put off. */
  movable: boolean;
  /** Which forces can follow each other. */
  path: 'goodwill' | 'joint' | 'one-sided' | 'request';
  /** How its beginning and end are told, each as a sentence with `{date}`. */
  started: readonly string[];
  completed: readonly string[];
  /** A state that an end can equally be read as, beside `completed`. */
  endsAs: ThreadState | null;
  /** What it is loosely about: with another of the same subject it may count as one commitment or as two. */
  subject: string | null;
  /** Reached when this figure's actual value is told, instead of by a sentence. */
  metric: { name: string; unit: string } | null;
}

/** An undertaking on its way: what has been said of it so far. */
export interface Course {
  undertaking: Undertaking;
  statements: Statement[];
  figure: number;
  due: Due | null;
  outcomes: Outcome[];
  startedOn: string | null;
  completedOn: string | null;
}

/** One thing said at one happening, however many articles repeat it. */
export interface Statement {
  course: Course;
  happening: Meeting;
  force: Force;
  /** Null where both sides speak. */
  speaker: Person | null;
  figure: Figure | null;
  due: Due | null;
}

/** Something that began or was finished, as it is told. */
export interface Outcome {
  course: Course;
  status: 'started' | 'completed';
  date: string;
  /** The sentence's words, with `{date}`. */
  wordings: readonly string[];
}

/** A measured figure as a sentence; where it reaches a target, that target's end. */
export interface Actual {
  sentence: string;
  outcome: Outcome | null;
}

/** One real-world happening between people. */
export interface Encounter {
  about: string;
  kind: EncounterKind;
  /** EDTF. */
  date: string;
}

/** A meeting with everything that was said at it. */
export interface Meeting {
  kind: 'talks' | 'meeting' | 'call' | 'session';
  date: string;
  place: string;
  /** The host, and the guest or other side. */
  host: Person;
  guest: Person;
  states: { host: State; guest: State };
  encounter: Encounter;
  visit: { encounter: Encounter; from: string; to: string } | null;
  /** The session's name, `Kỳ họp lần thứ 12 Ủy ban …`. */
  session: string | null;
  statements: Statement[];
  outcomes: Outcome[];
  /** Measured figures told at it. */
  actuals: Actual[];
}
