import { openingDay, rangeOfDays } from '../days.ts';
import type { Meeting } from '../events.ts';
import { fill, marked } from '../page.ts';
import type { Paragraph, Piece } from '../page.ts';
import type { Random } from '../random.ts';
import { inFull } from './people.ts';

/** The sentence that tells of a meeting, by its kind; `{visit}` closes those of a guest under way. */
const sentences: Record<Meeting['kind'], readonly string[]> = {
  talks: [
    '{day}, tại {place}, {host} đã hội đàm với {guest}{visit}.',
    '{day}, tại {place}, {host} hội đàm với {guest}{visit}.',
    '{day}, {host} và {guest} đã có cuộc hội đàm tại {place}.',
  ],
  meeting: [
    '{day}, tại {place}, {host} đã tiếp {guest}{visit}.',
    '{day}, tại {place}, {host} đã hội kiến với {guest}{visit}.',
    '{day}, {guest} đã có cuộc gặp với {host} tại {place}.',
  ],
  call: ['{day}, {host} đã điện đàm với {guest}.', '{day}, {host} và {guest} đã có cuộc điện đàm.'],
  session: [
    '{day}, tại {place}, {session} đã diễn ra dưới sự đồng chủ trì của {host} và {guest}.',
    '{day}, tại {place}, {host} và {guest} đã đồng chủ trì {session}.',
  ],
};

export interface LeadForm {
  withYear: boolean;
  /** `Hà Nội (Hồng Lam) - `, or nothing. */
  dateline: string;
}

/** The lead: who met whom, when and where. */
export function lead(meeting: Meeting, form: LeadForm, random: Random): Paragraph {
  const { kind, visit, encounter } = meeting;
  const usable = visit ? sentences[kind].filter((sentence) => sentence.includes('{visit}')) : sentences[kind];
  const words = fill(random.pick(usable), {
    day: openingDay(meeting.date, form.withYear, random),
    place: meeting.place,
    host: inFull(meeting.host),
    guest: inFull(meeting.guest),
    session: meeting.session ?? '',
    visit: visit ? visitWords(meeting, form, random) : [],
  });
  return [form.dateline, marked({ kind: 'encounter', encounter, held: true }, ...words)];
}

function visitWords({ visit, states }: Meeting, { withYear }: LeadForm, random: Random): Piece[] {
  const { from, to, encounter } = visit!;
  const opening = random.pick([' đang thăm chính thức ', ', nhân chuyến thăm chính thức ']);
  const words = `${states.host.name} ${rangeOfDays(from, to, withYear)}`;
  const [gap, rest] = opening.startsWith(',') ? [', ', opening.slice(2)] : [' ', opening.slice(1)];
  return [gap, marked({ kind: 'encounter', encounter, held: true }, `${rest}${words}`)];
}
