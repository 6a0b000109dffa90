import { describe, expect, test } from 'vitest';
import { readArticle } from '../../reader.ts';

const met = 'Lao Foreign Minister Bounma Keola met Polish Foreign Minister Jan Kowal in Warsaw on Monday. ';
const said = (text: string) =>
  readArticle({ id: 'a', text: met + text, publishedOn: '2026-02-05' }).commitments.map(
    ({ force, speakers, holders, action }) => `${force} ${speakers.join(', ')} ${holders.join('-')}: ${action}`,
  );

describe('who is told to have said it', () => {
  test.each<[string, string[]]>([
    ['Keola was quoted as saying that Laos is ready to sell coffee.', ['pledged Bounma Keola LAO: sell coffee']],
    ['Keola was quoted as telling Kowal that Laos will build two bridges.', ['pledged Bounma Keola LAO: build two bridges']], // prettier-ignore
    ['Keola quoted Kowal as saying that Poland would open its market.', ['pledged Jan Kowal POL: open its market']],
    ['The host also asked Laos to open a gate.', ['proposed Jan Kowal LAO: open a gate']],
    ['The guest promised to open a gate.', ['pledged Bounma Keola LAO: open a gate']],
    ['Kowal said Poland would pay, with an aim to open a gate.', ['pledged Jan Kowal POL: pay']],
    ['Keola said that Kowal had promised to cut tariffs.', ['pledged Jan Kowal POL: cut tariffs']],
    ['A spokesman said that Kowal had pledged to buy ten buses.', ['pledged Jan Kowal POL: buy ten buses']],
    ['The ministry said Keola proposed that Vientiane and Warsaw continue close consultations.', ['proposed Bounma Keola LAO-POL: continue close consultations']], // prettier-ignore
    ['Kowal reportedly responded that Poland would lower its tariffs.', ['pledged Jan Kowal POL: lower its tariffs']],
    ['Poland would be prepared to lend 20 million dollars, Kowal indicated.', ['pledged Jan Kowal POL: lend 20 million dollars']], // prettier-ignore
    ['It is also necessary to share experience, they said.', ['agreed Bounma Keola, Jan Kowal LAO-POL: share experience']], // prettier-ignore
    ['The two ministers affirmed to work closely to carry out the plan.', ['agreed Bounma Keola, Jan Kowal LAO-POL: work closely to carry out the plan']], // prettier-ignore
    ['The two sides agreed in principle to the establishment of a chamber of commerce.', ['agreed Bounma Keola, Jan Kowal LAO-POL: the establishment of a chamber of commerce']], // prettier-ignore
    ['Keola asked for an early repair of the road, to which Kowal voiced no objection.', ['proposed Bounma Keola POL: an early repair of the road']], // prettier-ignore
    ['Kowal promised that Poland will do its utmost to finish the road.', ['pledged Jan Kowal POL: do its utmost to finish the road']], // prettier-ignore
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  test('what parliament is told is no promise where nobody met', () => {
    const text = 'The Polish government will raise the tax on diesel, Finance Minister Jan Kowal told parliament.';
    expect(readArticle({ id: 'a', text, publishedOn: '2026-02-05' }).commitments).toEqual([]);
  });

  test.each([
    'Keola offered his congratulations on the appointment.',
    'Kowal offered condolences to the families of the victims.',
    'Kowal affirmed that Poland would welcome progress in the talks.',
    'Keola reiterated that Laos would result in nothing.',
    'Keola expressed his belief that the school, equipped with new aids, will improve training.',
    'Bounma Keola will lead a delegation to Poland next week.',
    'Jan Kowal will hold separate talks with leaders of the party.',
    'It is important to note this, and nobody said more.',
    'The two sides agreed on the following actions: none.',
    'The two sides agreed to carry out the following tasks.',
    'Keola encouraged Lao companies to invest in the park.',
  ])('%s binds nobody', (text) => expect(said(text)).toEqual([]));
});
