import { describe, expect, test } from 'vitest';
import { readArticle } from '../reader.ts';

/** Manners of agencies and ministries met on passages written after the first rules. */
const read = (text: string) => readArticle({ id: 'a', text, publishedOn: '2026-02-05' });

describe('offices', () => {
  test.each<[string, string[]]>([
    ['The Deputy Foreign Ministers Ha Van Khoai of Vietnam and Bounma Keola of Laos met on Monday.', ['Ha Van Khoai, Deputy Foreign Minister, VNM', 'Bounma Keola, Deputy Foreign Minister, LAO']], // prettier-ignore
    ['The Ministers of Foreign Affairs of Iran and Turkey, Behrouz Doeman and Cemal Aydin, met on Monday.', ['Behrouz Doeman, Minister of Foreign Affairs, IRN', 'Cemal Aydin, Minister of Foreign Affairs, TUR']], // prettier-ignore
    ['The Chinese and Lao foreign ministers, Fang Qiming and Bounma Keola, met on Monday.', ['Fang Qiming, foreign minister, CHN', 'Bounma Keola, foreign minister, LAO']], // prettier-ignore
    ['At the invitation of H.E. Dr. Raul Prado, President of the Republic of Cuba, H.E. Mr. Bounma Keola, Prime Minister of Laos, paid a visit to Cuba.', ['Raul Prado, President, CUB', 'Bounma Keola, Prime Minister, LAO']], // prettier-ignore
    ['The Secretary of State for Foreign Affairs of the Republic of Tunisia, Mr. Hedi Doeman, spoke in the assembly.', ['Hedi Doeman, Secretary of State for Foreign Affairs, TUN']], // prettier-ignore
    ['Polish Defence Minister General Jan Kowal met the Chief of the Australian Defence Force, General Ann Doeman.', ['Jan Kowal, Defence Minister, POL', 'Ann Doeman, Chief of the Australian Defence Force, AUS']], // prettier-ignore
    ['French Trade Minister Luc Hautbois met her counterpart, Environment Minister Afi Lawson of Togo, on Monday.', ['Luc Hautbois, Trade Minister, FRA', 'Afi Lawson, Environment Minister, TGO']], // prettier-ignore
    ['EU trade commissioner Ann Doeman met Kenyan Trade Minister Grace Wanjala on the day.', ['Ann Doeman, trade commissioner, null', 'Grace Wanjala, Trade Minister, KEN']], // prettier-ignore
    ['Irish Minister for Education Aoife Doeman T.D. met Lao Education Minister Bounma Keola in the city.', ['Aoife Doeman, Minister for Education, IRL', 'Bounma Keola, Education Minister, LAO']], // prettier-ignore
    ['In the talks was Chairman Fang Qiming of the People’s Republic of China.', ['Fang Qiming, Chairman, CHN']],
    ['The meeting was held under the co-chair of Foreign Minister Bounma Keola of Laos and his guest from the north.', ['Bounma Keola, Foreign Minister, LAO']], // prettier-ignore
  ])('%s', (text, expected) =>
    expect(read(text).offices.map(({ name, office, country }) => `${name}, ${office}, ${country}`)).toEqual(expected),
  );

  test('nobody is called by a number or by what a ministry is of', () => {
    const { offices } = read(
      'Bruneian Minister of Foreign Affairs and Trade II Lim Hock Doeman met the Lao envoy, Health Minister Bounma Keola.',
    );
    expect(offices.map(({ name }) => name)).toEqual(['Lim Hock Doeman', 'Bounma Keola']);
  });
});

const lao = 'Lao Foreign Minister Bounma Keola';
const pole = 'Polish Foreign Minister Jan Kowal';
const talks = `${lao} met ${pole} in Warsaw on Monday. `;

describe('encounters', () => {
  test.each<[string, string[]]>([
    [`On Wednesday the document was signed by ${lao} and ${pole}, who arrived by train on Tuesday.`, ['signing Bounma Keola, Jan Kowal 2026-02-04 held']], // prettier-ignore
    ['RABAT, Feb 2 (Reuters) - Spain and Morocco put a crisis to rest on Monday, signing 20 agreements at their first high-level meeting in years.', ['signing Spain, Morocco 2026-02-02 held', 'session Spain, Morocco 2026-02-02 held']], // prettier-ignore
    [`${lao} and ${pole} held their sixth meeting in Warsaw on Monday. They exchanged views on trade.`, ['session Bounma Keola, Jan Kowal 2026-02-02 held']], // prettier-ignore
    [`${lao} and ${pole} on Monday opened a training centre in Vientiane.`, ['ceremony Bounma Keola, Jan Kowal 2026-02-02 held']], // prettier-ignore
    [`${lao} paid a farewell call on ${pole} on Monday.`, ['meeting Bounma Keola, Jan Kowal 2026-02-02 held']],
    ['Laos and Poland said so. The next annual meeting will take place in Vientiane in 2027.', ['session Laos, Poland 2027 planned']], // prettier-ignore
    ['Laos and Poland are friends. The two governments signed a treaty on fish in July.', ['signing Laos, Poland 2025-07 held']], // prettier-ignore
    [`Jan Kowal, Foreign Minister of Poland, met Lao Trade Minister Dao Keola. Later Kowal held talks with his host, ${lao}, on Monday.`, ['meeting Jan Kowal, Dao Keola 2026-02-02 held', 'talks Jan Kowal, Bounma Keola 2026-02-02 held']], // prettier-ignore
  ])('%s', (text, expected) =>
    expect(
      read(text).encounters.map(
        ({ kind, participants, date, status }) =>
          `${kind} ${participants.map(({ name }) => name).join(', ')} ${date?.length === 10 || status === 'planned' || date?.length === 7 ? date : null} ${status}`,
      ),
    ).toEqual(expected),
  );

  test.each([
    `${lao} and ${pole} opened the debate in Warsaw.`,
    'The Polish ambassador to Laos left on completion of his tour of duty.',
  ])('%s tells none', (text) => expect(read(text).encounters).toEqual([]));
});

describe('what is said', () => {
  test.each<[string, string[]]>([
    ['The Lao side declared itself ready to send ten teachers to Poland.', ['pledged Laos LAO: send ten teachers to Poland']], // prettier-ignore
    ['Kowal offered Laos 20 million euros to rebuild schools.', ['pledged Jan Kowal POL: 20 million euros to rebuild schools']], // prettier-ignore
    ['Keola asked Poland not to close its embassy.', ['proposed Bounma Keola POL: not to close its embassy']],
    ['Keola requested Polish investors to build a mill.', ['proposed Bounma Keola POL: build a mill']],
    ['Kowal said the first 5 million euros would be paid out before June.', ['pledged Jan Kowal POL: the first 5 million euros would be paid out before June']], // prettier-ignore
    ['Keola proposed that the two countries’ banks promote payment in kip.', ['proposed Bounma Keola LAO-POL: the two countries’ banks promote payment in kip']], // prettier-ignore
    ['Kowal informed about a new package of EUR 4 million for drones.', ['pledged Jan Kowal POL: a new package of EUR 4 million for drones']], // prettier-ignore
    ['The two ministers committed to creating a fund and to increase trade.', ['agreed Bounma Keola, Jan Kowal LAO-POL: creating a fund', 'agreed Bounma Keola, Jan Kowal LAO-POL: increase trade']], // prettier-ignore
    ['The two ministers agreed to convene the Committee on Economic and Trade Cooperation in May.', ['agreed Bounma Keola, Jan Kowal LAO-POL: convene the Committee on Economic and Trade Cooperation in May']], // prettier-ignore
    ['Keola proposed that the two sides open talks, aiming to raise trade to 2 billion USD.', ['proposed Bounma Keola LAO-POL: open talks', 'proposed Bounma Keola LAO-POL: raise trade to 2 billion USD']], // prettier-ignore
    ['“We agreed to open a school,” Kowal told reporters.', ['agreed Bounma Keola, Jan Kowal LAO-POL: open a school']],
    ['Keola said that the ministry hopes Poland will send nurses.', ['proposed Bounma Keola POL: send nurses']],
    ['Laos and Poland signed a framework on Monday, pledging to share data.', ['signed Laos, Poland LAO-POL: share data']], // prettier-ignore
  ])('%s', (text, expected) =>
    expect(
      read(talks + text).commitments.map(
        ({ force, speakers, holders, action }) => `${force} ${speakers.join(', ')} ${holders.join('-')}: ${action}`,
      ),
    ).toEqual(expected),
  );

  test('a name behind its article is the person, and what is told of a promise is no part of it', () => {
    const sudanese = 'Sudanese President Omar al-Doeman met Lao Foreign Minister Bounma Keola. ';
    const { commitments } = read(
      `${sudanese}Doeman said Sudan would reopen its embassy within a month, though nobody asked.`,
    );
    expect(commitments).toMatchObject([
      { speakers: ['Omar al-Doeman'], action: 'reopen its embassy within a month', due: '2026-03' },
    ]);
  });

  test.each([
    'Keola said he would convey the request to Vientiane.',
    'Keola expressed confidence that the ambassador would contribute to friendship.',
    'Kowal said Poland attaches great importance to its ties with Laos.',
    'Keola said Laos would need foreign loans.',
    'Kowal said he would report the proposal to his President.',
    'Polish opposition leader Ann Doeman demanded that Prime Minister Ola Kowal of Poland explain his change of policy.',
    'Officials in Warsaw want Kowal to step down.',
  ])('%s binds nobody', (text) => expect(read(talks + text).commitments).toEqual([]));

  test('words without a field of their own take that of their sentence', () => {
    const [said] = read(`${talks}On the railway, the two ministers agreed to complete the survey by June.`).commitments;
    expect(said?.pillars).toEqual(['infrastructure']);
  });
});

describe('results', () => {
  test.each<[string, string[]]>([
    [`${talks}The second section of the road is 60 percent complete.`, ['progress: The second section of the road is 60 percent complete']], // prettier-ignore
    [`${talks}Construction of the second section, from Vientiane to Paksan, started in March.`, ['started: Construction of the second section, from Vientiane to Paksan, started in March']], // prettier-ignore
    [`${talks}The two sides signed a Treaty of Friendship, an Agreement on Trade and a Cultural Agreement.`, ['completed: signed a Treaty of Friendship, an Agreement on Trade and a Cultural Agreement']], // prettier-ignore
    [`${talks}Trade between Laos and Poland had risen to 6 million dollars in 2025.`, ['progress: Trade between Laos and Poland had risen to 6 million dollars in 2025']], // prettier-ignore
  ])('%s', (text, expected) =>
    expect(read(text).results.map(({ status, what }) => `${status}: ${what}`)).toEqual(expected),
  );

  test.each([
    'The ministers travelled by train, six years after work on the line began.',
    'Poland has provided 90 million dollars to Laos.',
    'Trade between Laos and Poland reached 12 million dollars in 2025, down 13 percent.',
    'The agreement takes effect thirty days after the exchange of notes.',
    'They saw a bridge, built with a loan of 5 million euros.',
  ])('%s tells none', (text) => expect(read(talks + text).results).toEqual([]));
});

describe('things', () => {
  test.each<[string, string[]]>([
    ['They spoke of the Mekong riverbank project and of the Jaynagar-Kurtha line.', ['Mekong riverbank project', 'Jaynagar-Kurtha line']], // prettier-ignore
    ['They signed an Agreement on Economic and Technical Cooperation in Warsaw with the guests.', ['Agreement on Economic and Technical Cooperation']], // prettier-ignore
    ['A Memorandum of Understanding on Cooperation in the Employment of Workers was signed in the city.', ['Memorandum of Understanding on Cooperation in the Employment of Workers']], // prettier-ignore
    ['In the Joint Press Statement they said that the Chinese project and the agreement for the period to come are good.', []], // prettier-ignore
    ['The joint vision statement on defence cooperation was signed for the first time.', ['joint vision statement on defence cooperation']], // prettier-ignore
  ])('%s', (text, expected) => expect(read(text).things.map(({ name }) => name)).toEqual(expected));
});

describe('figures', () => {
  test.each<[string, string[]]>([
    ['Trade of Laos and Poland was 120 million USD last year, an increase of 12 percent against 2024.', ['trade-turnover actual 120000000 2025', 'growth actual 12 2025']], // prettier-ignore
    ['The bridge between Laos and Poland is 80 percent complete.', ['other:progress actual 80 null']],
    ['Laos will create 2,000 jobs in Poland, its President said.', ['other:jobs target 2000 null']],
    ['Poland exported goods worth 11 million euros to Laos in 2025.', ['exports actual 11000000 2025']],
    ['Trade of Laos and Poland was 34.8 trillion kip in 2025.', ['trade-turnover actual 34800000000000 2025']],
    ['The two countries will consult on projects of mutual advantage with Laos and Poland.', []],
  ])(
    '%s',
    (text, expected) =>
    expect(read(text).indicators.map(({ metric, kind, value, date }) => `${metric} ${kind} ${String(value)} ${date}`)).toEqual(expected), // prettier-ignore
  );
});
