import { dueAfter, yearOf } from '../days.ts';
import { fillWords } from '../page.ts';
import { topics } from '../words.ts';
import { sides, undertaking } from './drawing.ts';
import type { Drawing, Family } from './drawing.ts';

/** Work in one field: its wordings, each with both names of the field. */
const joint: Record<string, string[]> = {
  cooperation: [
    'mở rộng hợp tác về {topic}',
    'đẩy mạnh hợp tác trong lĩnh vực {topic}',
    'tăng cường hợp tác về {topic}',
  ],
  experience: ['chia sẻ kinh nghiệm về {topic}', 'trao đổi kinh nghiệm về {topic}'],
  group: ['thành lập nhóm công tác chung về {topic}{due}', 'lập một nhóm công tác về {topic}{due}'],
  research: [
    'thực hiện chương trình nghiên cứu chung về {topic}{due}',
    'triển khai chương trình nghiên cứu về {topic}{due}',
  ],
  conference: ['tổ chức hội thảo về {topic}{due}', 'phối hợp mở hội thảo về {topic}{due}'],
};

const dated = new Set(['group', 'research', 'conference']);
const loose = new Set(['cooperation', 'experience', 'research']);

/** «mở rộng hợp tác về hydro xanh», «lập một nhóm công tác về đông y trong quý II/2026». */
export const fields: Family = (drawing: Drawing) => {
  const { random } = drawing;
  const { topic, other, pillar } = random.pick(topics);
  const frame = random.pick(Object.keys(joint));
  const due = dated.has(frame) && random.chance(0.5) ? dueAfter(drawing.day, random) : null;
  const completed = frame === 'conference' ? [`hội thảo về ${topic} đã được tổ chức {date}`] : [];
  const wordings = joint[frame]!.flatMap((wording) =>
    [topic, other].map((name) => fillWords(wording, { topic: name, due: '{due}' })),
  );
  return undertaking({
    about: `${frame}: ${topic}`,
    pillar,
    wordings,
    due,
    movable: due !== null,
    completed,
    kind: frame === 'conference' ? null : 'line-of-action',
    subject: loose.has(frame) ? topic : null,
  });
};

/** «cử chuyên gia sang giúp Lào về quản lý thuế». */
export const experts: Family = (drawing: Drawing) => {
  const { topic, other: alias, pillar } = drawing.random.pick(topics);
  const { actor, other } = sides(drawing);
  const wordings = ['cử chuyên gia sang giúp {other} về {topic}', 'đưa chuyên gia sang hỗ trợ {other} về {topic}'];
  return undertaking({
    about: `experts of ${actor.code}: ${topic}`,
    pillar,
    holder: actor,
    path: 'one-sided',
    subject: topic,
    wordings: wordings.flatMap((wording) =>
      [topic, alias].map((name) => fillWords(wording, { topic: name, other: other.name })),
    ),
  });
};

/** «mở lớp tập huấn về quản lý thuế cho cán bộ của Savannakhet»: a course for each place and subject. */
export const training: Family = (drawing: Drawing) => {
  const { random } = drawing;
  const { topic, other: alias, pillar } = random.pick(topics);
  const { actor, other } = sides(drawing);
  const place = random.pick(other.places);
  const wordings = ['mở lớp tập huấn về {topic} cho cán bộ của {place}', 'tập huấn về {topic} cho cán bộ của {place}'];
  return undertaking({
    about: `training in ${place}: ${topic}`,
    pillar,
    holder: actor,
    path: 'one-sided',
    subject: topic,
    wordings: wordings.flatMap((wording) => [topic, alias].map((name) => fillWords(wording, { topic: name, place }))),
  });
};

/** «ký Bản ghi nhớ về ghép tạng trong năm 2026». */
export const documents: Family = ({ random, day }: Drawing) => {
  const { topic, pillar } = random.pick(topics);
  const from = yearOf(day) + 1;
  const form = random.pick([
    `Hiệp định hợp tác về ${topic}`,
    `Bản ghi nhớ về ${topic}`,
    `Kế hoạch hợp tác về ${topic} giai đoạn ${from}-${from + 4}`,
  ]);
  return undertaking({
    about: `document: ${form}`,
    pillar,
    kind: 'document',
    wordings: [`ký ${form}{due}`, `hoàn tất đàm phán để ký ${form}{due}`, `đẩy nhanh đàm phán ${form}`],
    due: random.chance(0.6) ? dueAfter(day, random) : null,
    movable: true,
    completed: [`hai bên đã ký ${form} {date}`, `${form} đã được ký {date}`],
    endsAs: 'signed',
  });
};
