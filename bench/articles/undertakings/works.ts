import { dueAfter } from '../days.ts';
import { fillWords } from '../page.ts';
import { works as kinds } from '../words.ts';
import { sides, undertaking } from './drawing.ts';
import type { Drawing, Family } from './drawing.ts';

/** «đưa Cảng cạn Savannakhet vào sử dụng trước ngày 15/6/2026», to be begun and opened later. */
export const works: Family = (drawing: Drawing) => {
  const { random, day } = drawing;
  const { work: template, pillar, from } = random.pick(kinds);
  const { actor, other } = sides(drawing);
  const [x, x2] = random.shuffled(from === 'one' ? other.places : actor.places);
  const y = random.pick(from === 'one' ? actor.places : other.places);
  const work = fillWords(template, { x: x!, x2: x2!, y, other: actor.name });
  return undertaking({
    about: `work: ${work}`,
    pillar,
    kind: 'project',
    holder: from === 'one' ? actor : 'both',
    path: from === 'one' ? 'one-sided' : 'joint',
    wordings: [
      `hoàn thành xây dựng ${work}{due}`,
      `sớm đưa ${work} vào sử dụng{due}`,
      `đẩy nhanh tiến độ xây dựng ${work}{due}`,
      `tập trung hoàn thành dự án ${work}{due}`,
    ],
    due: random.chance(0.7) ? dueAfter(day, random) : null,
    movable: true,
    started: [`${work} đã được khởi công {date}`, `lễ khởi công ${work} đã diễn ra {date}`],
    completed: [`${work} đã được khánh thành {date}`, `${work} đã được đưa vào sử dụng {date}`],
  });
};

/** «mở đường bay thẳng giữa Đà Nẵng và Nagoya». */
export const flights: Family = ({ random, day, home, partner }: Drawing) => {
  const [here, there] = [random.pick(home.places), random.pick(partner.places)];
  return undertaking({
    about: `flight: ${here} - ${there}`,
    pillar: 'infrastructure',
    kind: null,
    wordings: [
      `mở đường bay thẳng giữa ${here} và ${there}{due}`,
      `sớm mở đường bay thẳng ${here} - ${there}{due}`,
      `khai trương đường bay ${here} - ${there}{due}`,
    ],
    due: random.chance(0.5) ? dueAfter(day, random) : null,
    movable: true,
    completed: [`đường bay thẳng ${here} - ${there} đã được khai trương {date}`],
  });
};
