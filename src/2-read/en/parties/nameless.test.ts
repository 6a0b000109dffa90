import { describe, expect, test } from 'vitest';
import { readArticle } from '../../reader.ts';

const read = (text: string) => readArticle({ id: 'a', text, publishedOn: '2024-05-20' });

describe('an office with its state and without a name', () => {
  test.each<[string, string[]]>([
    [
      'The Peruvian Foreign Minister promised Bolivia to ratify the treaty.',
      ['pledged Peruvian Foreign Minister PER: ratify the treaty'],
    ],
    [
      'The Indonesian minister called on Australia to ease its visa rules.',
      ['proposed Indonesian minister AUS: ease its visa rules'],
    ],
    [
      'The Prime Minister of Fiji met the Ambassador of Chile. The Prime Minister pledged to open a consulate.',
      ['pledged Prime Minister of Fiji FJI: open a consulate'],
    ],
    [
      'Fijian President Jone Vakatale met Chilean envoys. The Fijian health minister pledged to send nurses to Chile.',
      ['pledged Fijian health minister FJI: send nurses to Chile'],
    ],
    [
      'The Fijian President pledged to send nurses to Chile. President of Fiji Jone Vakatale left on Monday.',
      ['pledged Jone Vakatale FJI: send nurses to Chile'],
    ],
    ['Mali appealed to Algeria for emergency food aid.', ['proposed Mali DZA: emergency food aid']],
    ['Fiji and Chile are to open embassies by 2026.', ['agreed Fiji, Chile CHL-FJI: open embassies by 2026']],
  ])('%s', (text, said) =>
    expect(
      read(text).commitments.map(
        ({ force, speakers, holders, action }) => `${force} ${speakers.join(', ')} ${holders.join('-')}: ${action}`,
      ),
    ).toEqual(said),
  );

  test.each([
    'The president pledged to open a consulate in Chile.',
    'The aim of Chile is to export wine to Fiji.',
    'Chile is to be thanked by Fiji.',
  ])('%s promises nothing', (text) => expect(read(text).commitments).toEqual([]));

  test('a head of government whom nobody names goes on to speak', () => {
    const text =
      'The Prime Minister spoke to US President John Hale on Monday. Hale said the UK is close. The Prime Minister pledged to send ten nurses.';
    expect(read(text).commitments).toMatchObject([{ speakers: ['Prime Minister'], holders: ['GBR'], action: 'send ten nurses' }]); // prettier-ignore
  });

  test.each<[string, string]>([
    ['The Prime Minister of Fiji received the Ambassador of Chile on Monday.', 'meeting Prime Minister of Fiji FJI, Ambassador of Chile CHL'], // prettier-ignore
    ['Foreign Minister Asha Rana of India met her Nepali counterpart in Pokhara.', 'meeting Asha Rana IND, Nepali counterpart NPL'], // prettier-ignore
    ['The Prime Minister met Danish Prime Minister Mette Jansen in London. The UK is glad.', 'meeting Prime Minister GBR, Mette Jansen DNK'], // prettier-ignore
    ['The Prime Minister met Danish Minister of Health Mette Jansen in the city on Monday, as Laos and Fiji say.', ''],
    ['The president of Ghana phoned the prime minister of Togo on Monday.', 'call president of Ghana GHA, prime minister of Togo TGO'], // prettier-ignore
  ])('%s', (text, met) =>
    expect(
      read(text).encounters.map(
        ({ kind, participants }) => `${kind} ${participants.map(({ name, country }) => `${name} ${country}`).join(', ')}`, // prettier-ignore
      ),
    ).toEqual(met ? [met] : []),
  );
});
