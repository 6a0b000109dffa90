import { announcement, outcomeNews, quiet, report, titleOf } from './compose.ts';
import type { Draft } from './compose.ts';
import { addDays } from './days.ts';
import type { Meeting, Outcome } from './events.ts';
import { layOut } from './page.ts';
import type { Found } from './page.ts';
import { People } from './people.ts';
import { Random } from './random.ts';
import { Relation } from './relation.ts';
import type { Talk } from './relation.ts';
import { states } from './words.ts';

/** How large a record is made, and which. The same options give the same record. */
export interface RecordOptions extends Talk {
  seed: string;
  articles: number;
  relations: number;
  years: number;
  firstYear: number;
}

export const defaults: RecordOptions = {
  seed: '1',
  articles: 1000,
  relations: 10,
  years: 10,
  firstYear: 2014,
  restated: 0.55,
  courses: 0,
};

/** An article as it would be imported, a line of NDJSON. */
export interface MadeArticle {
  id: string;
  text: string;
  publishedOn: string | null;
  title: string;
  publisher: string;
}

/** An article with what is known of it. */
export interface KnownArticle {
  article: MadeArticle;
  /** The day on which it came out, told or not. */
  day: string;
  story: string;
  found: Found[];
}

export interface MadeRecord {
  /** In the order in which they came out. */
  articles: KnownArticle[];
  relations: Relation[];
}

const publishers = ['Báo Hồng Lam', 'Điện tử Phương Đông', 'Nhật báo Trường Sơn', 'Thời sự Bốn Phương', 'Tin Sông Cái'];
const [ownPublisher, ...otherPublishers] = publishers as [string, ...string[]];

/** Of one meeting come about so many articles, in the mean. */
const articlesPerMeeting = 1.9;

/** Makes the articles of some relations over some years, with everything that is true of them. */
export function makeRecord(options: Partial<RecordOptions> = {}): MadeRecord {
  const all = { ...defaults, ...options };
  const random = new Random(all.seed);
  const people = new People(random.fork('people'), all.firstYear);
  const relations = pairs(random, all.relations).map(
    ([home, partner]) => new Relation(home!, partner!, people, random.fork(`${home!.code}-${partner!.code}`), all),
  );
  const articles = relations.flatMap((relation, i) => {
    const share = Math.floor(((i + 1) * all.articles) / all.relations) - Math.floor((i * all.articles) / all.relations);
    return new Press(relation, random.fork(`press of ${relation.pair}`), share).publish(all);
  });
  articles.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.article.id < b.article.id ? -1 : 1));
  return { articles, relations };
}

/** Việt Nam with every other state first, then others with each other. */
function pairs(random: Random, count: number) {
  const home = states.find(({ code }) => code === 'VNM')!;
  const others = random.shuffled(states.filter((state) => state !== home));
  const third = others.flatMap((one, i) => others.slice(i + 1).map((other) => [one, other]));
  return [...others.map((other) => [home, other]), ...random.shuffled(third)].slice(0, count);
}

/** What comes out about one relation, up to a number of articles. */
class Press {
  readonly #relation: Relation;
  readonly #random: Random;
  readonly #limit: number;
  readonly #prefix: string;
  readonly #articles: KnownArticle[] = [];

  constructor(relation: Relation, random: Random, limit: number) {
    this.#relation = relation;
    this.#random = random;
    this.#limit = limit;
    this.#prefix = `${relation.home.code}-${relation.partner.code}`.toLowerCase();
  }

  publish({ years, firstYear }: RecordOptions): KnownArticle[] {
    const step = (years * 365.25) / Math.max(1, this.#limit / articlesPerMeeting);
    const first = `${firstYear}-01-10`;
    for (let i = 0; this.#articles.length < this.#limit; i++) {
      this.#tellOf(addDays(first, Math.floor((i + this.#random.next() * 0.8) * step)));
    }
    return this.#articles;
  }

  #tellOf(day: string): void {
    const outcomes = this.#relation.outcomesBy(addDays(day, -3));
    const inMeeting = outcomes.filter((outcome) => {
      if (this.#left < 2 || this.#random.chance(0.5)) return true;
      this.#tellOutcome(outcome);
      return false;
    });
    const meeting = this.#relation.meet(day);
    meeting.outcomes.push(...inMeeting);
    this.#tellMeeting(meeting);
    if (this.#left > 0 && this.#random.chance(0.08)) {
      const { home, partner } = this.#relation;
      this.#add(quiet(home, partner, day, this.#random), day, 'quiet');
    }
  }

  get #left(): number {
    return this.#limit - this.#articles.length;
  }

  #tellOutcome(outcome: Outcome): void {
    const day = addDays(outcome.date, this.#random.int(0, 1));
    this.#add(outcomeNews(outcome, this.#relation.pair, this.#random), day, 'outcome');
  }

  #tellMeeting(meeting: Meeting): void {
    const announced = meeting.visit !== null && this.#left > 1 && this.#random.chance(0.5);
    if (announced) {
      const day = addDays(meeting.visit!.from, -this.#random.int(3, 10));
      this.#add(announcement(meeting, this.#random), day, 'announcement');
    }
    const withYear = this.#random.chance(0.3);
    const draft = report(meeting, { dateline: '', withYear, share: 1 }, this.#random);
    const day = addDays(meeting.date, this.#random.int(0, 1));
    const story = this.#add(draft, day, 'report').story;
    const reprints = this.#random.weighted([
      [6, 0],
      [3, 1],
      [1, 2],
    ] as const);
    for (const publisher of this.#random.shuffled(otherPublishers).slice(0, Math.min(reprints, this.#left))) {
      this.#reprint(meeting, draft, { withYear, day, story, publisher });
    }
  }

  /** Another publisher's version: the same text with less of it, or the same told in other words. */
  #reprint(
    meeting: Meeting,
    draft: Draft,
    { withYear, day, story, publisher }: { withYear: boolean; day: string; story: string; publisher: string },
  ): void {
    const random = this.#random;
    const isCopy = random.chance(0.5);
    const undated = !(isCopy && withYear) && random.chance(0.1);
    const dateline = `(${publisher}) - `;
    const form = { dateline, withYear: !undated && random.chance(0.3), share: 0.6 + random.next() * 0.4 };
    const version = isCopy ? copy(draft, meeting, dateline, random) : report(meeting, form, random);
    this.#add(version, addDays(day, random.int(0, 1)), 'reprint', { publisher, undated, story });
  }

  #add(
    { title, paragraphs }: Draft,
    day: string,
    kind: string,
    { publisher = ownPublisher, undated = false, story = '' } = {},
  ): KnownArticle {
    const number = String(this.#articles.length + 1).padStart(5, '0');
    const id = `${this.#prefix}-${number}`;
    const { text, found } = layOut([[title], ...paragraphs]);
    const article = { id, text, publishedOn: undated ? null : day, title, publisher };
    const known = { article, day, story: story || `${kind} ${id}`, found };
    this.#articles.push(known);
    return known;
  }
}

/** The same text word for word, or under another title and dateline and without its last paragraph. */
function copy(draft: Draft, meeting: Meeting, dateline: string, random: Random): Draft {
  if (random.chance(0.2)) return draft;
  const { paragraphs } = draft;
  const [lead, ...rest] = paragraphs.length > 3 ? paragraphs.slice(0, -1) : paragraphs;
  return { title: titleOf(meeting, random), paragraphs: [[dateline, ...lead!], ...rest] };
}
