import { shortDay } from '../days.ts';
import type { Actual, Meeting, Outcome } from '../events.ts';
import { fill, fillWords, marked } from '../page.ts';
import type { Paragraph, Piece } from '../page.ts';
import type { Random } from '../random.ts';
import { background, courtesies } from '../words.ts';
import { again } from './people.ts';

/** What is said out of courtesy. */
export function courtesy(meeting: Meeting, random: Random): Paragraph {
  return sentences(courtesies, random.int(2, 4), meeting, random);
}

/** What else there is to tell: paragraphs around the matter itself. */
export function surroundings(meeting: Meeting, count: number, random: Random): Paragraph[] {
  const chosen = random.shuffled(background);
  return Array.from({ length: count }, (_, i) =>
    sentences(chosen.slice(i * 4, i * 4 + 4), random.int(2, 4), meeting, random),
  );
}

function sentences(all: readonly string[], count: number, meeting: Meeting, random: Random): Paragraph {
  const { host, guest, states, place } = meeting;
  const turned = random.chance(0.5);
  const [a, b] = turned ? [guest, host] : [host, guest];
  const [A, B] = turned ? [states.guest, states.host] : [states.host, states.guest];
  const chosen = random.shuffled(all).slice(0, count);
  return chosen.flatMap((sentence, i) => [
    ...(i > 0 ? [' '] : []),
    ...fill(sentence, { a: again(a, random), b: again(b, random), A: A.name, B: B.name, place }),
  ]);
}

/** How news of something done opens or closes, and how two who meet speak of it. */
const inNews = ['{done}, theo thỏa thuận giữa hai nước', '{done}; đây là kết quả hợp tác giữa {pair}', '{done}'];
const inReports = ['hai bên vui mừng nhận thấy {done}', 'hai bên ghi nhận {done}', '{done}'];

/** What was begun or finished, as a sentence of news or (without a pair) of a report. */
export function outcomeSentence(
  outcome: Outcome,
  { withYear, pair }: { withYear: boolean; pair: string | null },
  random: Random,
): Piece {
  const done = fillWords(random.pick(outcome.wordings), { date: `ngày ${shortDay(outcome.date, withYear)}` });
  const words = fillWords(random.pick(pair ? inNews : inReports), { done, pair: pair ?? '' });
  return marked({ kind: 'outcome', outcome }, capital(words), '.');
}

/** Measured figures, and what has been done. */
export function achievements({ actuals, outcomes }: Meeting, withYear: boolean, random: Random): Paragraph[] {
  const sentences = [
    ...actuals.map((actual) => actualSentence(actual)),
    ...outcomes.map((outcome) => outcomeSentence(outcome, { withYear, pair: null }, random)),
  ];
  return sentences.length === 0 ? [] : [sentences.flatMap((one, i) => (i > 0 ? [' ', one] : [one]))];
}

function actualSentence({ sentence, outcome }: Actual): Piece {
  return outcome ? marked({ kind: 'outcome', outcome }, sentence) : sentence;
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}
