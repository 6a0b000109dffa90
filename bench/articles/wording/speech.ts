import type { Meeting, Statement } from '../events.ts';
import { fill, fillWords, marked } from '../page.ts';
import type { Paragraph, Piece } from '../page.ts';
import type { Random } from '../random.ts';
import { again, bothOf } from './people.ts';

/** Openings of a sentence that says things, up to the first of them. */
const agreed = ['{both} nhất trí ', '{both} thống nhất ', '{both} đồng ý ', '{both} cũng nhất trí '];
const proposed = ['{who} đề nghị {asked} ', '{who} đề xuất {asked} ', '{who} mong muốn {asked} '];
const must = ['{who} cho rằng {asked} cần '];
const pledged = ['{who} khẳng định {own} sẽ ', '{who} cam kết {own} sẽ ', '{who} cho biết {own} sẽ '];

/** Everything said at a meeting, a paragraph for each speaker and force; three actions at most a sentence. */
export function speeches(meeting: Meeting, statements: readonly Statement[], random: Random): Paragraph[] {
  const groups = Map.groupBy(
    statements,
    ({ force, speaker, course: { undertaking } }) => `${force} ${speaker?.name} ${holderName(undertaking.holder)}`,
  );
  return random.shuffled([...groups.values()]).map((group) => paragraphOf(meeting, group, random));
}

const holderName = (holder: 'both' | { name: string }): string => (holder === 'both' ? 'both' : holder.name);

function paragraphOf(meeting: Meeting, group: readonly Statement[], random: Random): Paragraph {
  const paragraph: Paragraph = [];
  for (let i = 0; i < group.length;) {
    const size = Math.min(random.int(1, 3), group.length - i);
    if (i > 0) paragraph.push(' ');
    paragraph.push(...sentenceOf(meeting, group.slice(i, i + size), random));
    i += size;
  }
  return paragraph;
}

/** «Hai bên nhất trí A; B; C.» The first clause begins with its subject, the others with their verb. */
function sentenceOf(meeting: Meeting, statements: readonly Statement[], random: Random): Piece[] {
  const opening = openingOf(meeting, statements[0]!, random);
  const pieces: Piece[] = [];
  statements.forEach((statement, i) => {
    const action = actionOf(statement, random);
    const mark = { kind: 'commitment', statement, action } as const;
    if (i > 0) pieces.push('; ');
    pieces.push(i === 0 ? marked(mark, ...opening, action) : marked(mark, action));
  });
  return [...pieces, '.'];
}

function openingOf(meeting: Meeting, { force, speaker, course }: Statement, random: Random): Piece[] {
  const { holder } = course.undertaking;
  if (force === 'signed') return fill('Theo biên bản đã ký, {both} sẽ ', { both: 'hai bên' });
  if (speaker === null) return fill(random.pick(agreed), { both: bothOf(meeting, random) });
  const who = again(speaker, random);
  if (holder === 'both') {
    return fill(random.pick([...proposed, ...must]), { who, asked: random.pick(['hai bên', 'hai nước']) });
  }
  const side = random.pick([`phía ${holder.name}`, holder.name]);
  return force === 'pledged'
    ? fill(random.pick(pledged), { who, own: side })
    : fill(random.pick(proposed), { who, asked: side });
}

/** The action in one of its wordings; one that has room for the deadline where it is said. */
function actionOf({ course, figure, due }: Statement, random: Random): string {
  const { wordings } = course.undertaking;
  const usable = due ? wordings.filter((wording) => wording.includes('{due}')) : wordings;
  return fillWords(random.pick(usable), { figure: figure?.words ?? '', due: due?.words ?? '' });
}
