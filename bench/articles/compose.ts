import { addDays, rangeOfDays, shortDay } from './days.ts';
import type { Meeting, Outcome } from './events.ts';
import { fill, fillWords, marked } from './page.ts';
import type { Paragraph } from './page.ts';
import type { Random } from './random.ts';
import { quietNews } from './words.ts';
import type { State } from './words.ts';
import { achievements, courtesy, outcomeSentence, surroundings } from './wording/background.ts';
import { lead } from './wording/leads.ts';
import { again, inFull } from './wording/people.ts';
import { speeches } from './wording/speech.ts';

/** A text before it is laid out. */
export interface Draft {
  title: string;
  paragraphs: Paragraph[];
}

export interface ReportForm {
  dateline: string;
  withYear: boolean;
  /** Share of what was said that is told. */
  share: number;
}

/** The report of a meeting: lead, courtesies, what was said, what was done. Two reports differ in words and order. */
export function report(meeting: Meeting, form: ReportForm, random: Random): Draft {
  const told = random
    .shuffled(meeting.statements)
    .slice(0, Math.max(1, Math.ceil(meeting.statements.length * form.share)));
  const done = achievements(meeting, form.withYear, random);
  const said = speeches(meeting, told, random);
  const matter = random.chance(0.5) ? [...done, ...said] : [...said, ...done];
  const around = surroundings(meeting, random.int(1, 3), random);
  return {
    title: titleOf(meeting, random),
    paragraphs: [lead(meeting, form, random), courtesy(meeting, random), ...matter, ...around],
  };
}

const titles = [
  'Quan hệ {pair} có thêm động lực',
  'Bước tiến mới trong quan hệ {pair}',
  '{pair}: nhiều nội dung hợp tác được bàn thảo',
  'Lãnh đạo {A} và {B} bàn về hợp tác song phương',
];

export function titleOf({ states: { host, guest } }: Pick<Meeting, 'states'>, random: Random): string {
  const pair = `${host.name} - ${guest.name}`;
  return fillWords(random.pick(titles), { pair, A: host.name, B: guest.name });
}

/** The announcement of a visit, with the talks that it is for. */
export function announcement(meeting: Meeting, random: Random): Draft {
  const { host, guest, states, visit, encounter, kind } = meeting;
  const range = rangeOfDays(visit!.from, visit!.to, true);
  const planned = fill(
    random.pick([
      'Nhận lời mời của {host}, {guest} sẽ thăm chính thức {A} {range}.',
      'Theo lời mời của {host}, {guest} sẽ thăm chính thức {A} {range}.',
    ]),
    { host: inFull(host), guest: inFull(guest), A: states.host.name, range },
  );
  const talks = fill(
    random.pick([
      'Theo chương trình, {guest} sẽ {meet} với {host} tại {place} ngày {date}.',
      'Theo chương trình, hai bên sẽ {meet} tại {place} ngày {date}.',
    ]),
    {
      guest: again(guest, random),
      host: again(host, random),
      meet: kind === 'talks' ? 'hội đàm' : 'hội kiến',
      place: meeting.place,
      date: shortDay(meeting.date),
    },
  );
  return {
    title: `Sắp có chuyến thăm chính thức ${states.host.name} của ${guest.officeOfState}`,
    paragraphs: [
      [marked({ kind: 'encounter', encounter: visit!.encounter, held: false }, ...planned)],
      [marked({ kind: 'encounter', encounter, held: false }, ...talks)],
      [`Chuyến thăm diễn ra trong bối cảnh quan hệ ${states.host.name} - ${states.guest.name} phát triển tốt đẹp.`],
    ],
  };
}

/** News of one thing begun or finished. */
export function outcomeNews(outcome: Outcome, pair: string, random: Random): Draft {
  const crowd = random.pick([
    'Đại diện các bộ, ngành và đông đảo người dân địa phương đã có mặt.',
    'Nhiều người dân cho biết họ đã chờ ngày này từ lâu.',
    'Báo chí hai nước đưa tin đậm nét về sự kiện.',
  ]);
  const title = outcome.status === 'started' ? `Tin vui từ hợp tác ${pair}` : `Thêm một kết quả của hợp tác ${pair}`;
  return {
    title,
    paragraphs: [[outcomeSentence(outcome, { withYear: true, pair: pair.replace(' - ', ' và ') }, random), ' ', crowd]],
  };
}

/** News in which nobody promises anything. */
export function quiet(home: State, partner: State, day: string, random: Random): Draft {
  const { title, body } = random.pick(quietNews);
  const slots = { A: home.name, B: partner.name, x: random.pick(home.places), date: shortDay(addDays(day, -1)) };
  return { title: fillWords(title, slots), paragraphs: body.split('¶').map((part) => [fillWords(part, slots)]) };
}
