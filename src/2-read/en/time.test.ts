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
});
