import { describe, expect, test } from 'vitest';
import { readArticle } from '../../2-read/index.ts';
import { exporter } from './plover.ts';
import type { ExportSource } from './source.ts';

/** A sentence as the reader reads it, as PLOVER events `EVENT mode: actor > recipient`; both kinds of record, commitments first. */
async function eventsOf(text: string): Promise<string[]> {
  const reading = readArticle({ id: 'a', text: `${text} It was said in the capital.`, publishedOn: '2024-05-20' });
  const quoteOf = ({ exact }: { exact: string }) => ({ exact, article: 'a', publisher: null, publishedOn: null });
  const source = {
    example: false,
    async *restatements() {
      for (const { force, holders, pillars, evidence } of reading.commitments)
        yield {
          thread: { id: 't', relation: 'CHL-FJI', pillars },
          restatement: { force, holders, saidOn: null, quote: quoteOf(evidence) },
        };
    },
    async *encounters() {
      for (const { evidence, ...encounter } of reading.encounters)
        yield { ...encounter, id: 'e', relation: 'CHL-FJI', quotes: [quoteOf(evidence)] };
    },
  } as unknown as ExportSource;
  const lines = Buffer.concat(await Array.fromAsync(exporter.write(source))).toString('utf8');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { event, mode, actor, recipient } = JSON.parse(line);
      return `${event} ${mode ?? '-'}: ${actor.join('-')} > ${recipient.join('-')}`;
    });
}

const fijian = 'Fijian Foreign Minister Jone Vakatale';
const chilean = 'Chilean Foreign Minister Ana Doeman';

/**
 * The event types of the PLOVER ontology (Open Event Data Alliance), with sentences of our own. A promise to do anything
 * is AGREE, a request or proposal REQUEST, a meeting, call or visit CONSULT, a signed paper SUPPORT. What is done to
 * somebody (AID, SANCTION, COERCE …) and what is only said (ACCUSE, THREATEN …) is no commitment: nothing goes out of it.
 */
describe('AGREE: a promise to meet, talk, help or concede', () => {
  test.each<[string, string[]]>([
    ['Chile pledged to open an embassy in Fiji.', ['AGREE -: CHL > FJI']],
    ['Fiji promised Chile to release two boats.', ['AGREE -: FJI > CHL']],
    ['Chile and Fiji agreed to hold talks on fishing.', ['AGREE -: CHL-FJI > CHL-FJI']],
    ['Chile vowed to provide Fiji with 20 million dollars in aid.', ['AGREE -: CHL > FJI']],
    ['Fiji agreed to lift its ban on Chilean wine.', ['AGREE -: FJI > CHL']],
    ['Chile undertook to withdraw its ships from the waters of Fiji.', ['AGREE -: CHL > FJI']],
  ])('%s', async (text, events) => expect(await eventsOf(text)).toEqual(events));
});

describe('CONSULT: visits, calls, meetings', () => {
  test.each<[string, string[]]>([
    [`${fijian} met ${chilean} on Monday.`, ['CONSULT -: CHL-FJI > ']],
    [`${fijian} spoke by phone with ${chilean} on Monday.`, ['CONSULT phone: CHL-FJI > ']],
    [`${fijian} paid an official visit to Chile from 3 to 5 May.`, ['CONSULT visit: FJI > CHL']],
    [`${chilean} held talks with ${fijian} in Suva.`, ['CONSULT -: CHL-FJI > ']],
    [`${chilean} received ${fijian} on Monday.`, ['CONSULT -: CHL-FJI > ']],
    [`${chilean} is expected to visit Suva one day.`, []],
  ])('%s', async (text, events) => expect(await eventsOf(text)).toEqual(events));
});

describe('SUPPORT: an agreement signed', () => {
  test.each<[string, string[]]>([
    [`${fijian} and ${chilean} signed a treaty on fish on Monday.`, ['SUPPORT -: CHL-FJI > CHL-FJI']],
    ['Fiji and Chile signed an accord to protect tuna.', ['SUPPORT -: CHL-FJI > CHL-FJI', 'SUPPORT -: CHL-FJI > CHL-FJI']], // prettier-ignore
    ['Fiji has yet to sign the treaty with Chile.', []],
  ])('%s', async (text, events) => expect(await eventsOf(text)).toEqual(events));
});

describe('REQUEST: to ask, propose, urge, call for', () => {
  test.each<[string, string[]]>([
    ['Fiji asked Chile to send nurses.', ['REQUEST -: FJI > CHL']],
    ['Chile urged Fiji to ratify the treaty.', ['REQUEST -: CHL > FJI']],
    ['Fiji appealed to Chile for emergency food aid.', ['REQUEST -: FJI > CHL']],
    ['Chile called on Fiji to withdraw its troops.', ['REQUEST -: CHL > FJI']],
    ['Fiji demanded that Chile release the crew.', ['REQUEST -: FJI > CHL']],
  ])('%s', async (text, events) => expect(await eventsOf(text)).toEqual(events));
});

describe('what is said or done without a promise gives no event', () => {
  test.each<[string, string]>([
    ['CONCEDE', 'Fiji released two Chilean fishermen on Monday.'],
    ['CONCEDE', 'Chile apologised to Fiji for the incident.'],
    ['COOPERATE', 'Chile and Fiji share satellite data every week.'],
    ['COOPERATE', 'Fiji extradited a Chilean banker.'],
    ['AID', 'Chile sent 20 tonnes of rice to Fiji after the storm.'],
    ['AID', 'Chile granted asylum to a Fijian judge.'],
    ['RETREAT', 'Chile withdrew its ships from the waters of Fiji.'],
    ['RETREAT', 'The ceasefire between Fiji and Chile held on Monday.'],
    ['ACCUSE', 'Fiji accused Chile of spying.'],
    ['ACCUSE', 'Chile condemned the attack on its embassy in Fiji.'],
    ['REJECT', 'Fiji rejected the proposal of Chile to open a port.'],
    ['REJECT', 'Chile refused to lower its tariffs on fish from Fiji.'],
    ['THREATEN', 'Chile threatened Fiji with war.'],
    ['THREATEN', 'Fiji warned Chile that its patience was at an end.'],
    ['PROTEST', 'Thousands marched in Suva against the embassy of Chile.'],
    ['PROTEST', 'Students in Chile went on hunger strike over Fiji.'],
    ['SANCTION', 'Chile imposed sanctions on Fiji.'],
    ['SANCTION', 'Fiji expelled the ambassador of Chile.'],
    ['MOBILIZE', 'Chile put its navy on alert near Fiji.'],
    ['MOBILIZE', 'Fiji massed troops on an island off Chile.'],
    ['COERCE', 'Fiji arrested five fishermen from Chile.'],
    ['COERCE', 'Chile seized a boat from Fiji.'],
    ['ASSAULT', 'Rebels from Fiji bombed a port in Chile.'],
    ['ASSAULT', 'Chile shelled a village in Fiji.'],
  ])('%s: %s', async (_type, text) => expect(await eventsOf(text)).toEqual([]));
});
