import { describe, expect, test } from 'vitest';
import { readArticle } from '../../reader.ts';

const results = (text: string) =>
  readArticle({ id: 'a', text, publishedOn: '2026-02-05' }).results.map(
    ({ status, what, date }) => `${status} ${date}: ${what}`,
  );

describe('what was done', () => {
  test.each<[string, string[]]>([
    ['Dakmai School was inaugurated and handed over to Sekong province in Laos on February 2.', ['completed 2026-02-02: Dakmai School was inaugurated and handed over to Sekong province in Laos']], // prettier-ignore
    ['The second metro line of Hanoi, partly financed by France, opened to passengers on Monday.', ['completed 2026-02-02: The second metro line of Hanoi, partly financed by France, opened to passengers']], // prettier-ignore
    ['Trade between Laos and Poland amounted to 120 million USD last year, an increase of 12 percent against 2024.', ['progress 2025: Trade between Laos and Poland amounted to 120 million USD last year, an increase of 12 percent']], // prettier-ignore
    ['Laos and Poland opened a bridge. Construction started in March 2025 near Vientiane.', ['completed null: opened a bridge', 'started 2025-03: Construction started in March 2025 near Vientiane']], // prettier-ignore
    ['Laos and Poland on Monday signed an agreement to build a bridge.', ['completed 2026-02-02: signed an agreement to build a bridge']], // prettier-ignore
    ['The President of Laos and the President of Poland witnessed the signing of the following Memoranda of Understanding on Monday.', ['completed 2026-02-02: the signing of the following Memoranda of Understanding']], // prettier-ignore
  ])('%s', (text, expected) => expect(results(text)).toEqual(expected));

  test.each([
    'Laos praised the exchange of many high-level visits in 2025, for instance that of December.',
    'It is the first visit of Jan Kowal of Poland since he started his fifth term on January 7.',
    'The aid of Poland serves to train staff, including construction of schools in Laos.',
    'The ministers of Laos and Poland will have a restricted meeting, then hold talks and witness the signing of several documents.',
    'They saw the opening of the kite festival in Vientiane in Laos.',
    'Debts of Laos stood at 120 million USD last year.',
  ])('%s tells none', (text) => expect(results(text)).toEqual([]));
});
