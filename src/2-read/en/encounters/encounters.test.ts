import { describe, expect, test } from 'vitest';
import { readArticle } from '../../reader.ts';

const read = (text: string) =>
  readArticle({ id: 'a', text, publishedOn: '2026-02-05' }).encounters.map(
    ({ kind, participants, date, place, status }) =>
      `${kind} ${participants.map(({ name }) => name).join(', ')} ${date} ${place} ${status}`,
  );

describe('talks of states and who led their sides', () => {
  test.each<[string, string[]]>([
    ['India and Romania held Foreign Office Consultations in New Delhi on 2 February 2026. The Indian side was led by Joint Secretary Ravi Malhan and the Romanian side by Director General Ana Toma.', ['talks Ravi Malhan, Ana Toma 2026-02-02 New Delhi held']], // prettier-ignore
    ['Laos and Poland held the fifth Annual Defence Dialogue in Warsaw on 2 February 2026. Lao Defence Minister Bounma Keola co-chaired the meeting with his Polish counterpart Jan Kowal.', ['session Bounma Keola, Jan Kowal 2026-02-02 Warsaw held']], // prettier-ignore
    ['Lao Deputy Minister Bounma Keola and Polish Deputy Minister Jan Kowal led their respective delegations to the Third Consultation Mechanism in Warsaw on Monday.', ['session Bounma Keola, Jan Kowal 2026-02-02 Warsaw held']], // prettier-ignore
    ['Laos and Poland convened the Third Meeting of the Joint Committee in Warsaw on 2 February 2026.', ['session Laos, Poland 2026-02-02 Warsaw held']], // prettier-ignore
    ['Laos and Poland held the fifth round of political consultations on February 2 and took stock of trade, the ministry said on Wednesday.', ['talks Laos, Poland 2026-02-02 null held']], // prettier-ignore
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('told in passing', () => {
  const lao = 'Lao President Bounma Keola';
  const pole = 'Polish President Jan Kowal';
  test.each<[string, string[]]>([
    [`${lao} and ${pole} have agreed to open a school. During a meeting in Warsaw on Monday, the leaders spoke of trade.`, ['meeting Bounma Keola, Jan Kowal 2026-02-02 Warsaw held']], // prettier-ignore
    [`${lao} and ${pole} praised their ties at their summit in Warsaw on Monday.`, ['session Bounma Keola, Jan Kowal 2026-02-02 Warsaw held']], // prettier-ignore
    [`${lao} and ${pole} attended a signing ceremony after holding talks in Warsaw on Monday.`, ['talks Bounma Keola, Jan Kowal 2026-02-02 Warsaw held', 'signing Bounma Keola, Jan Kowal 2026-02-02 Warsaw held']], // prettier-ignore
    [`${lao} and ${pole} held talks in Warsaw on Monday. Later Keola and Kowal held a meeting with Thai President Niran Sawat.`, ['talks Bounma Keola, Jan Kowal 2026-02-02 Warsaw held', 'meeting Bounma Keola, Jan Kowal, Niran Sawat 2026-02-02 null held']], // prettier-ignore
    [`${lao} and Madam Somchit Sili made an official visit to Poland from 1 to 3 February 2026.`, ['visit Bounma Keola 2026-02-01/2026-02-03 POL held']], // prettier-ignore
    [`During the visit ${pole} will hold talks with ${lao}, meet Lao Prime Minister Somchit Sili and then call on Lao Foreign Minister Kham Vong.`, ['meeting Jan Kowal, Kham Vong null null planned', 'meeting Jan Kowal, Somchit Sili null null planned', 'talks Jan Kowal, Bounma Keola null null planned']], // prettier-ignore
    [`${lao} spoke with ${pole} on Monday about the war in Ukraine.`, ['call Bounma Keola, Jan Kowal 2026-02-02 null held']], // prettier-ignore
    [`${lao} held talks with ${pole} on Monday. He recalled his meeting with Kowal last November in Lima.`, ['talks Bounma Keola, Jan Kowal 2026-02-02 null held', 'meeting Bounma Keola, Jan Kowal 2025-11 Lima held']], // prettier-ignore
    [`${lao} and ${pole} met in Warsaw on Monday for the third annual Leaders' Meeting.`, ['session Bounma Keola, Jan Kowal 2026-02-02 Warsaw held']], // prettier-ignore
    [`${lao} and ${pole} met on Monday. They agreed to hold the third Policy Dialogue in Warsaw in May.`, ['meeting Bounma Keola, Jan Kowal 2026-02-02 null held']], // prettier-ignore
    [`On the occasion of the 34th ASEAN Summit, ${lao} met ${pole} in Bangkok on Monday.`, ['meeting Bounma Keola, Jan Kowal 2026-02-02 Bangkok held']], // prettier-ignore
    ['The foreign ministers of Laos and Poland met in Warsaw Wednesday and agreed to meet again, a Vientiane official said. Lao Foreign Minister Bounma Keola and Polish Foreign Minister Jan Kowal were glad.', ['meeting Bounma Keola, Jan Kowal 2026-02-04 Warsaw held']], // prettier-ignore
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    'A delegation of the port led by Jan Kowal, Governor of Gdansk in Poland, saw a farm.',
    `${lao} gave a lecture at a meeting of farmers.`,
  ])('%s tells none', (text) => expect(read(text)).toEqual([]));
});
