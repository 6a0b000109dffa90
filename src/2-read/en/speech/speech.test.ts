import { describe, expect, test } from 'vitest';
import { draftOf, readArticle } from '../../reader.ts';

/** What is said in a text, one action a line: force, speakers, holders, action. */
function saidIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: '2026-02-05' }, 'en', 'speech')!;
  return draft.actions.map(
    ({ force, speakers, holders, action }) =>
      `${force} ${speakers.join(', ')} ${holders.join('-')}: ${draft.tokens.slice(action.from, action.to)}`,
  );
}

const meeting =
  'Vietnamese Foreign Minister Le Quoc Anh held talks with Thai Foreign Minister Somchai Rattana in Hanoi on Monday. ';

const bothAgreed = (...actions: string[]) =>
  actions.map((action) => `agreed Le Quoc Anh, Somchai Rattana THA-VNM: ${action}`);

const cases: [string, string[]][] = [
  [
    'The two ministers agreed to open a bus line, step up patrols, and hold a fair every year.',
    bothAgreed('open a bus line', 'step up patrols', 'hold a fair every year'),
  ],
  ['They agreed on a timetable for the road.', bothAgreed('a timetable for the road')],
  ['They agreed to a truce on fishing.', bothAgreed('a truce on fishing')],
  ['The joint communiqué also said the two sides would reopen the ferry.', bothAgreed('reopen the ferry')],
  ['APEC member economies agreed to set up a fund for the victims.', ['agreed APEC : set up a fund for the victims']],
  [
    'Both sides reaffirmed the target of raising trade to 9 billion USD by 2031.',
    bothAgreed('raising trade to 9 billion USD by 2031'),
  ],
  ['A joint statement said the two sides would reopen the ferry in June.', bothAgreed('reopen the ferry in June')],
  [
    'The two countries will open two more gates, according to a joint statement issued on Friday.',
    bothAgreed('open two more gates'),
  ],
  [
    'ASEAN foreign ministers agreed on Monday to set up a fund for the victims.',
    ['agreed ASEAN : set up a fund for the victims'],
  ],
  [
    'They agreed to carry out the Vietnam - Thailand plan on fish farming.',
    bothAgreed('carry out the Vietnam - Thailand plan on fish farming'),
  ],
  [
    'They agreed to share experience in planting mangroves, protecting reefs and seeking markets.',
    bothAgreed('share experience in planting mangroves, protecting reefs and seeking markets'),
  ],
  [
    'They agreed to widen exchanges between towns, states, and universities.',
    bothAgreed('widen exchanges between towns, states, and universities'),
  ],
  [
    'They agreed to renew the pact between Vietnam and Thailand, which runs out in June.',
    bothAgreed('renew the pact between Vietnam and Thailand'),
  ],
  [
    'They agreed to build a calm border; control floods well, and hold a drill.',
    bothAgreed('build a calm border', 'control floods well', 'hold a drill'),
  ],
  [
    'Anh pledged to protect, preserve and develop the bilateral ties.',
    ['pledged Le Quoc Anh VNM: protect, preserve and develop the bilateral ties'],
  ],
  [
    'The two ministers agreed to open the Long Binh - Chrey Thom bridge, according to a joint statement.',
    bothAgreed('open the Long Binh - Chrey Thom bridge'),
  ],
  [
    'Anh asked Thailand to help its people, including creating conditions for them to settle, learn and work.',
    ['proposed Le Quoc Anh THA: help its people, including creating conditions for them to settle, learn and work'],
  ],
  [
    'They agreed to soon complete and sign a treaty on fishing.',
    bothAgreed('soon complete and sign a treaty on fishing'),
  ],
  [
    'They agreed to work with others to manage and use the river well.',
    bothAgreed('work with others to manage and use the river well'),
  ],
  [
    'Thailand will lend 3 million baht, as a first step, to build a school, Rattana said.',
    ['pledged Somchai Rattana THA: lend 3 million baht, as a first step, to build a school'],
  ],
  [
    'They agreed to work for a free, open, secure and quiet sea.',
    bothAgreed('work for a free, open, secure and quiet sea'),
  ],
  [
    'They agreed to open a trade office in Nanning, urging firms to use it.',
    [...bothAgreed('open a trade office in Nanning'), 'proposed Le Quoc Anh, Somchai Rattana : use it'],
  ],
  ...(
    [
      [
        'continue to cooperate and hold a fair in Udon in 2027',
        ['continue to cooperate', 'hold a fair in Udon in 2027'],
      ],
      ['continue to invest and open more markets', ['continue to invest', 'open more markets']],
      ['continue to invest in and build ports', ['continue to invest in and build ports']],
      ['continue to work and build a school', ['continue to work', 'build a school']],
      [
        'widen labour ties, including protecting workers, build a school in Udon by 2028 and reopen the ferry',
        ['widen labour ties, including protecting workers', 'build a school in Udon by 2028', 'reopen the ferry'],
      ],
      [
        'help workers, including creating conditions for them to settle and learn, and to reopen the ferry',
        ['help workers, including creating conditions for them to settle and learn', 'reopen the ferry'],
      ],
      ['step up patrols, to hold a fair every year', ['step up patrols', 'hold a fair every year']],
      ['open a shop in Beijing, adding that it was late', ['open a shop in Beijing']],
      [
        'fund work in the morning and in building, adding that it was late',
        ['fund work in the morning and in building'],
      ],
    ] as const
  ).map(([said, actions]): [string, string[]] => [`They agreed to ${said}.`, bothAgreed(...actions)]),
  ['Rattana said Thailand “hopes Vietnam will lower its fees”.', ['proposed Thailand VNM: lower its fees']],
  [
    'Anh promised Minister Rattana Vietnam’s help in the vote.',
    ['pledged Le Quoc Anh VNM: Vietnam’s help in the vote'],
  ],
  ['Anh pledged that Vietnam would buy more rice.', ['pledged Le Quoc Anh VNM: buy more rice']],
  ['He called on Thailand to lower tariffs on fish.', ['proposed Le Quoc Anh THA: lower tariffs on fish']],
  [
    'Minister Anh proposed that the two countries set up a hotline.',
    ['proposed Le Quoc Anh THA-VNM: set up a hotline'],
  ],
  [
    'Rattana expressed Thailand’s readiness to host the next session in Phuket.',
    ['pledged Somchai Rattana THA: host the next session in Phuket'],
  ],
  [
    'Rattana voiced his hope that Vietnam would open its market to longans.',
    ['proposed Somchai Rattana VNM: open its market to longans'],
  ],
  ['“We will train 30 pilots,” Rattana told reporters.', ['pledged Somchai Rattana THA: train 30 pilots']],
  ['It was agreed that a joint group be set up in 2027.', bothAgreed('a joint group be set up in 2027')],
  [
    'The Thai side will finish the road this year, an official said.',
    ['pledged Thailand THA: finish the road this year'],
  ],
  [
    'Both sides called upon all parties to exercise restraint.',
    ['proposed Le Quoc Anh, Somchai Rattana : exercise restraint'],
  ],
  [
    'The two ministers instructed the joint committee to draft a plan by June.',
    ['instructed Le Quoc Anh, Somchai Rattana THA-VNM: draft a plan by June'],
  ],
  [
    'Rattana said Thailand was ready to buy more coffee, adding that it would send experts to Dak Lak.',
    ['pledged Somchai Rattana THA: buy more coffee', 'pledged Somchai Rattana THA: send experts to Dak Lak'],
  ],
  ['Thailand was asked by Anh to lower its fees.', ['proposed Le Quoc Anh THA: lower its fees']],
  ['Rattana spoke first. Vietnam was urged to release two boats.', ['proposed Somchai Rattana VNM: release two boats']],
  [
    'The Vietnamese side was invited to join the survey of the river.',
    ['proposed Somchai Rattana VNM: join the survey of the river'],
  ],
  [
    'Rattana said Bangkok had agreed to open a second clinic and that it had promised to train nurses.',
    ['agreed Somchai Rattana THA: open a second clinic', 'pledged Somchai Rattana THA: train nurses'],
  ],
  ['Rattana said Hanoi had agreed to buy two ships.', ['agreed Vietnam VNM: buy two ships']],
  [
    'The two ministers agreed to open a bus line; to step up patrols; and to hold a fair.',
    bothAgreed('open a bus line', 'step up patrols', 'hold a fair'),
  ],
  [
    'Under the MoU, Lao schools will receive 40 computers, and teachers shall be trained.',
    ['signed Laos LAO: receive 40 computers'],
  ],
  [
    'Rattana told reporters: "We will reopen the consulate in Hue. We will also cut fees."',
    ['pledged Somchai Rattana THA: reopen the consulate in Hue', 'pledged Somchai Rattana THA: cut fees'],
  ],
  ['"Vietnam wants to join the fund," Anh said.', ['proposed Le Quoc Anh THA-VNM: join the fund']],
  [
    'Anh expressed Vietnam’s wish to import more cattle and its support for the Thai bid.',
    ['proposed Le Quoc Anh THA-VNM: import more cattle', 'pledged Le Quoc Anh VNM: support for the Thai bid'],
  ],
  ['Agreement was reached on the opening of a second gate.', bothAgreed('the opening of a second gate')],
  [
    'The foreign ministers of Vietnam and Thailand agreed to scrap fees and to fund a survey.',
    bothAgreed('scrap fees', 'fund a survey'),
  ],
  ['The Thai foreign minister promised to send a team.', ['pledged Somchai Rattana THA: send a team']],
  ['Anh urged Bangkok to release the boats, thereby easing tensions.', ['proposed Le Quoc Anh THA: release the boats']],
  [
    'Anh stressed the need for both sides to protect fishing grounds.',
    ['proposed Le Quoc Anh THA-VNM: protect fishing grounds'],
  ],
];

describe('what is said', () => {
  test.each(cases)('%s', (text, expected) => expect(saidIn(meeting + text)).toEqual(expected));
});

describe('until when', () => {
  test.each<[string, string | null]>([
    ['They agreed to reopen the ferry during the talks in Udon in June 2027.', '2027-06'],
    ['They agreed to sign the treaty after talks on the border end in 2027.', '2027'],
    ['They agreed to reopen the ferry after two days of talks in Udon on Monday.', null],
    ['They agreed to reopen the ferry after the talks in Udon in January 2026.', null],
    ['Thailand promised in December 2025 to open the market by January 2026, Rattana said.', '2026-01'],
    ['They agreed to finish the road despite the change of last month.', null],
  ])('%s', (text, due) => {
    const { commitments } = readArticle({ id: 'a', text: meeting + text, publishedOn: '2026-02-05' });
    expect(commitments.map((each) => each.due)).toEqual([due]);
  });

  test('a day of the month in which the article was published is not to come', () => {
    const text = `${meeting.replace('on Monday', 'on 4 February 2026')}They agreed to reopen the ferry after talks on the border on 3 February 2026.`;
    const { commitments } = readArticle({ id: 'a', text, publishedOn: '2026-02' });
    expect(commitments.map(({ due }) => due)).toEqual([null]);
  });

  test.each([
    ['They agreed to reopen the ferry after two days of talks in Udon on Monday.', 'reopen the ferry'],
    [
      'They agreed to reopen the ferry after the talks. It and other boats are to sail in June 2027.',
      'reopen the ferry',
    ],
    ['They agreed to reopen the ferry after the next talks.', 'reopen the ferry after the next talks'],
  ])('%s: when it was said is no part of it', (text, action) => {
    expect(saidIn(meeting + text)).toEqual(bothAgreed(action));
  });
});

const nothing = [
  'They agreed on a wide range of issues.',
  'They agreed on a number of issues.',
  'They agreed on many issues.',
  'They agreed on a draft of the treaty.',
  'Anh congratulated Thailand on its achievements and thanked it for its support.',
  'The two sides have yet to agree on a date.',
  'Thailand refused to withdraw the ship.',
  'Rattana denied reports that Bangkok had asked for a loan.',
  'Analysts expect trade to double within five years.',
  'The agreement pledged in 2012 will not be discussed.',
  'A company promised to build a plant in Rayong.',
  'The summit is expected to be held in May.',
  'Rattana will visit Hue on Tuesday.',
  'Both ministers expressed satisfaction at the growth of trade.',
  'Rattana took note of the request.',
  'Relations will be discussed next week.',
  'Rattana said Thailand would consider the request.',
  'A treaty is expected to be signed in May.',
  'Rattana was invited to visit Hue.',
  'Both peoples hope it will flourish.',
  'Rattana discussed the opening of a consulate.',
  'The reporters were asked to leave the room.',
];

describe('what binds nobody', () => {
  test.each(nothing)('%s', (text) => expect(saidIn(meeting + text)).toEqual([]));

  test('promises within one state', () => {
    expect(saidIn('Mayor Jane Dole promised to replace 300 buses and called on the council to pay.')).toEqual([]);
  });
});

test('a lead-in governs the points of its list', () => {
  const text = `${meeting}\nThe two ministers agreed to:\n(a) open a bus line;\n(b) hold a fair.\nThey left.`;
  expect(saidIn(text).map((line) => line.split(': ')[1])).toEqual(['open a bus line', 'hold a fair']);
});

test('a point of the list that has a subject of its own speaks for itself', () => {
  const text = `${meeting}\nThe two ministers agreed as follows:\n(a) To open a bus line;\n(b) The Thai side shall pay for the stops.`;
  expect(saidIn(text)).toEqual([
    'agreed Le Quoc Anh, Somchai Rattana THA-VNM: open a bus line',
    'pledged Thailand THA: pay for the stops',
  ]);
});

test('what a signed paper says is signed, what it asks is asked', () => {
  const text =
    'Minutes between Thailand and Laos\nBoth sides agreed to open a gate.\nThe Lao side requested the Thai side to lower fees.\nDone at Vientiane on 1 March 2020.';
  expect(saidIn(text)).toEqual(['signed the two sides LAO-THA: open a gate', 'proposed Laos THA: lower fees']);
});

test('a table of actions: what, by whom, by when, in cells parted by bars or tabs', () => {
  const rows = [
    ['Activity', 'Lead agency', 'Deadline'],
    ['Train 30 customs officers', 'Thailand', 'June 2026'],
    ['Pave the road to the gate', 'Both sides', '2027'],
  ];
  const said = ['Train 30 customs officers', 'Pave the road to the gate'];
  for (const bar of [' | ', '\t']) {
    const text = `${meeting}\nThe two ministers adopted a plan.\n${rows.map((cells) => cells.join(bar)).join('\n')}`;
    expect(saidIn(text)).toEqual([
      `agreed Le Quoc Anh, Somchai Rattana THA: ${said[0]}`,
      `agreed Le Quoc Anh, Somchai Rattana THA-VNM: ${said[1]}`,
    ]);
    const { commitments } = readArticle({ id: 'a', text, publishedOn: null });
    expect(commitments.map(({ lead }) => lead?.exact)).toEqual(['Thailand', 'Both sides']);
  }
});

test('a table of other things tells no action', () => {
  expect(saidIn(`${meeting}\nName | Office\nLe Quoc Anh | Minister\nSomchai Rattana | Minister`)).toEqual([]);
});
