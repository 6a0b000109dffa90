import { addDays, dueAfter, yearDue, yearOf } from './days.ts';
import type { Course, Meeting, Outcome, Statement, Undertaking } from './events.ts';
import { MeetingPlanner } from './meetings.ts';
import type { People, Person } from './people.ts';
import type { Random } from './random.ts';
import { Turnover } from './turnover.ts';
import { newUndertaking, sessionToHold } from './undertakings/index.ts';
import type { State } from './words.ts';

/** What is said at a meeting. */
export interface Talk {
  /** How likely it is, from 0 to 1, that something was said before. */
  restated: number;
  /** How often a new thing is a course of training, beside 100 times anything else: there is no end of them. */
  courses: number;
}

/** Two states over the years: they meet, say things, say them again, change them, and do some of them. */
export class Relation {
  readonly home: State;
  readonly partner: State;
  /** `Việt Nam - Lào`. */
  readonly pair: string;
  readonly courses: Course[] = [];
  /** Those of them that are not done, in the same order. */
  #open: Course[] = [];
  readonly #random: Random;
  readonly #planner: MeetingPlanner;
  readonly #turnover: Turnover;
  readonly #abouts = new Set<string>();
  readonly #talk: Talk;

  constructor(home: State, partner: State, people: People, random: Random, talk: Talk) {
    this.home = home;
    this.partner = partner;
    this.pair = `${home.name} - ${partner.name}`;
    this.#random = random;
    this.#talk = talk;
    this.#planner = new MeetingPlanner(home, partner, people, random.fork('meetings'));
    this.#turnover = new Turnover(random.fork('turnover'));
  }

  /** What has been done by a day, since it was last asked. */
  outcomesBy(day: string): Outcome[] {
    const youngAfter = addDays(day, -120);
    this.#open = this.#open.filter(({ completedOn }) => !completedOn);
    return this.#open.flatMap((course) => {
      const { undertaking, statements, startedOn } = course;
      const isYoung = statements[0]!.happening.date > youngAfter;
      if (isYoung || undertaking.completed.length === 0 || isSession(undertaking)) return [];
      if (undertaking.started.length > 0 && !startedOn) {
        return this.#random.chance(0.06) ? [this.#report(course, 'started', day)] : [];
      }
      return this.#random.chance(0.05) ? [this.#report(course, 'completed', day)] : [];
    });
  }

  /** The next meeting, with all that is said at it. */
  meet(day: string): Meeting {
    const { meeting, pillars } = this.#planner.meet(day);
    const held = meeting.session && this.#open.find(({ undertaking }) => undertaking.about.endsWith(meeting.session!));
    if (held) held.completedOn = meeting.date;
    const said = new Set<Course>();
    for (let count = this.#random.int(5, 12); count > 0; count--) {
      const course = this.#courseToSay(meeting, pillars, said);
      if (course) said.add(course);
    }
    if (meeting.session && this.#random.chance(0.7)) said.add(this.#begin(this.#nextSession(meeting)));
    const minutes = meeting.session !== null && this.#random.chance(0.5);
    for (const course of said) meeting.statements.push(this.#say(course, meeting, minutes));
    if (this.#random.chance(0.4)) meeting.actuals.push(this.#turnover.tell(meeting.date, this.courses));
    return meeting;
  }

  #report(course: Course, status: Outcome['status'], day: string): Outcome {
    const { undertaking } = course;
    const outcome = { course, status, date: day, wordings: undertaking[status] };
    if (status === 'started') course.startedOn = day;
    else course.completedOn = day;
    course.outcomes.push(outcome);
    return outcome;
  }

  /** Something said before, as likely as was asked; else something new. */
  #courseToSay(meeting: Meeting, pillars: readonly string[] | null, said: ReadonlySet<Course>): Course | null {
    const fits = ({ pillar }: Undertaking): boolean => pillars === null || pillars.includes(pillar);
    const open = this.#open.filter((one) => !one.completedOn && !said.has(one) && fits(one.undertaking));
    if (open.length > 0 && this.#random.chance(this.#talk.restated)) return this.#random.pick(open);
    const drawing = {
      random: this.#random,
      day: meeting.date,
      home: this.home,
      partner: this.partner,
      pair: this.pair,
    };
    for (let tries = 0; tries < 8; tries++) {
      const drawn = newUndertaking(drawing, this.#talk.courses, (about) => this.#abouts.has(about));
      if (drawn && fits(drawn)) return this.#begin(drawn);
    }
    return null;
  }

  #begin(undertaking: Undertaking): Course {
    this.#abouts.add(undertaking.about);
    const course: Course = {
      undertaking,
      statements: [],
      figure: 0,
      due: undertaking.due,
      outcomes: [],
      startedOn: null,
      completedOn: null,
    };
    this.courses.push(course);
    this.#open.push(course);
    return course;
  }

  #nextSession(meeting: Meeting): Undertaking {
    const due = this.#random.chance(0.7) ? yearDue(yearOf(meeting.date) + 1, this.#random) : null;
    return sessionToHold(this.#planner.sessionAfter(), due);
  }

  #say(course: Course, meeting: Meeting, minutes: boolean): Statement {
    const { undertaking, statements } = course;
    if (statements.length > 0) this.#drift(course, meeting.date);
    const isJoint = undertaking.holder === 'both';
    const force = minutes && isJoint && undertaking.path === 'joint' ? 'signed' : this.#force(course);
    const figure = undertaking.figures[course.figure] ?? null;
    const due = course.due && this.#random.chance(0.8) ? course.due : null;
    const speaker = this.#speaker(undertaking, force, meeting);
    const statement: Statement = { course, happening: meeting, force, speaker, figure, due };
    statements.push(statement);
    return statement;
  }

  /** A figure is raised, a deadline put off: always where it has passed. */
  #drift(course: Course, day: string): void {
    const { undertaking, due } = course;
    if (this.#random.chance(0.3)) course.figure = Math.min(course.figure + 1, undertaking.figures.length - 1);
    if (course.figure < 0) course.figure = 0;
    if (!due || !undertaking.movable) return;
    const hasPassed = Number(due.edtf.slice(0, 4)) <= yearOf(day);
    if (!hasPassed && !this.#random.chance(0.15)) return;
    const year = Math.max(Number(due.edtf.slice(0, 4)), yearOf(day)) + this.#random.int(1, 2);
    course.due = undertaking.metric ? yearDue(year, this.#random) : dueAfter(`${year - 1}-06-01`, this.#random);
  }

  #force({ undertaking, statements }: Course): Statement['force'] {
    const first = statements.length === 0;
    const hasAsked = statements.at(-1)?.force === 'proposed';
    switch (undertaking.path) {
      case 'goodwill':
        return this.#random.chance(0.6) ? 'agreed' : 'proposed';
      case 'joint':
        return this.#random.chance(first ? 0.55 : hasAsked ? 0.6 : 0.8) ? 'agreed' : 'proposed';
      case 'one-sided':
        return this.#random.chance(0.75) ? 'pledged' : 'proposed';
      case 'request':
        return this.#random.chance(first ? 0.15 : 0.45) ? 'pledged' : 'proposed';
    }
  }

  #speaker({ holder }: Undertaking, force: Statement['force'], { host, guest }: Meeting): Person | null {
    if (force === 'agreed' || force === 'signed') return null;
    if (holder === 'both') return this.#random.pick([host, guest]);
    const own = host.country === holder.code ? host : guest;
    const other = own === host ? guest : host;
    return force === 'pledged' ? own : other;
  }
}

const isSession = ({ about }: Undertaking): boolean => about.startsWith('session: ');
