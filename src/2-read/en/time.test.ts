import { describe, expect, test } from 'vitest';
import { readDates } from '../dates.ts';

/** The dates of a text as `words = EDTF`, read on Thursday 5 February 2026 unless told otherwise. */
function dates(text: string, ref: string | null = '2026-02-05'): string[] {
  return readDates(text, ref, 'en').map(({ exact, edtf }) => `${exact} = ${edtf}`);
}

describe('dates', () => {
  test.each([
    ['They met on April 10.', 'April 10 = 2025-04-10'],
    ['They met on 10th April, 2019.', '10th April, 2019 = 2019-04-10'],
    ['MANILA, Sept. 15 - Talks began.', 'Sept. 15 = 2025-09-15'],
    ['He is in Laos from June 1-4.', 'June 1-4 = 2025-06-01/2025-06-04'],
    ['a visit from 29 May to 2 June 2017', '29 May to 2 June 2017 = 2017-05-29/2017-06-02'],
    ['a visit on September 27 to 29, 1971', 'September 27 to 29, 1971 = 1971-09-27/1971-09-29'],
    ['The minister said on Monday it was ready.', 'Monday = 2026-02-02'],
    ['They will meet next Monday.', 'Monday = 2026-02-09'],
    ['The visit will conclude on Tuesday.', 'Tuesday = 2026-02-10'],
    ['The two will meet again, he said on Tuesday.', 'Tuesday = 2026-02-03'],
    ['The road will open soon, the ministry announced on Tuesday.', 'Tuesday = 2026-02-03'],
    ['They signed it yesterday.', 'yesterday = 2026-02-04'],
    ['It was held on 24 and 25 May 2011.', '24 and 25 May 2011 = 2011-05-24/2011-05-25'],
    ['They met last week.', 'last week = 2026-01-26/2026-02-01'],
    ['It will open in November.', 'November = 2026-11'],
    ['Trade grew in November.', 'November = 2025-11'],
    ['a road finished by June next year', 'June next year = 2027-06'],
    ['in the first quarter of 2014', 'first quarter of 2014 = 2014-33'],
    ['in the first seven months of 2023', 'first seven months of 2023 = 2023-01/2023-07'],
    ['an action plan for 2024-2030', '2024-2030 = 2024/2030'],
    ['in the 1990s', '1990s = 199X'],
    ['last year', 'last year = 2025'],
    ['over three years', 'over three years = 2029'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]));

  test.each(['They may meet.', 'It cost $2020 a head.', 'some 2,015 students', 'the two sides', 'He will march on.'])(
    '%s holds none',
    (text) => expect(dates(text)).toEqual([]),
  );

  // Reckoned from Wednesday, 12 March 2025.
  test.each<[string, string[]]>([
    ['They met on 3 March 2025.', ['3 March 2025 = 2025-03-03']],
    ['They met on the 3rd of March 2025.', ['3rd of March 2025 = 2025-03-03']],
    ['They met on March 3rd.', ['March 3rd = 2025-03-03']],
    ['They met on 3 Mar 2025.', ['3 Mar 2025 = 2025-03-03']],
    ['They met on 2025-03-03.', ['2025-03-03 = 2025-03-03']],
    ['They met on 3/3/2025.', ['3/3/2025 = 2025-03-03']],
    ['They met on 25/12/2024.', ['25/12/2024 = 2024-12-25']],
    ['They met on 12/25/2024.', ['12/25/2024 = 2024-12-25']],
    // A day in March or in April, by who writes it: the year alone is sure.
    ['They met on 03/04/2025.', ['2025 = 2025']],
    ['They met last Friday.', ['Friday = 2025-03-07']],
    ['They met on Friday.', ['Friday = 2025-03-07']],
    ['They will meet next Friday.', ['Friday = 2025-03-14']],
    ['They will meet the day after tomorrow.', ['the day after tomorrow = 2025-03-14']],
    ['They met two days ago.', ['two days ago = 2025-03-10']],
    ['They met two weeks ago.', ['two weeks ago = 2025-02-24/2025-03-02']],
    ['They met five months ago.', ['five months ago = 2024-10']],
    ['They met three years ago.', ['three years ago = 2022']],
    ['the tariff ends within 90 days', ['within 90 days = 2025-06-10']],
    ['the tariff ends within two weeks', ['within two weeks = 2025-03-26']],
    ['the tariff ends within six months', ['within six months = 2025-09']],
    ['the plan runs over the next five years', ['over the next five years = 2030']],
    ['a road built by the end of 2030', ['2030 = 2030']],
    ['a road built by year-end', ['year-end = 2025']],
    ['a road built before June. It is long.', ['June = 2025-06']],
    ['trade in Q3 2027', ['Q3 2027 = 2027-35']],
    ['trade in H1 2024', ['H1 2024 = 2024-01/2024-06']],
    ['trade in the first half of 2024', ['first half of 2024 = 2024-01/2024-06']],
    ['trade in the second half of next year', ['second half of next year = 2026-07/2026-12']],
    ['trade in the last quarter of 2025', ['last quarter of 2025 = 2025-36']],
    ['trade in the first nine months of the year', ['first nine months of the year = 2025-01/2025-09']],
    ['the visit from 1 to 3 March 2025', ['1 to 3 March 2025 = 2025-03-01/2025-03-03']],
    ['the visit from March 28 to April 2, 2025', ['March 28 to April 2, 2025 = 2025-03-28/2025-04-02']],
    ['the talks from November 2024 to March 2025', ['November 2024 to March 2025 = 2024-11/2025-03']],
    ['exports in January-March 2025', ['January-March 2025 = 2025-01/2025-03']],
    ['the plan for 2026–30', ['2026–30 = 2026/2030']],
    ['the season of 2025/26', ['2025/26 = 2025/2026']],
    ['growth between 2026 and 2030', ['2026 and 2030 = 2026/2030']],
    ['open since 2014', ['2014 = 2014/..']],
    ['the opening in autumn 2026', ['autumn 2026 = 2026-23']],
    ['in the year 2000', ['2000 = 2000']],
    // There is no such day.
    ['They met on 31 June 2025.', ['June 2025 = 2025-06']],
    ['They met on 29 February 2023.', ['February 2023 = 2023-02']],
    ['They met on 29 February 2024.', ['29 February 2024 = 2024-02-29']],
    ['They met on 31/31/2025.', ['2025 = 2025']],
  ])('%s', (text, expected) => expect(dates(text, '2025-03-12')).toEqual(expected));
});

test('published some day of a month', () => {
  expect(dates('They met on 27 November.', '2019-11')).toEqual(['27 November = 2019-11-27']);
  expect(dates('They met today, not yesterday and not on Monday.', '2019-11')).toEqual(['today = 2019-11']);
  expect(dates('They will meet within two years.', '2019-11')).toEqual(['within two years = 2021']);
});
