import type { DraftGroup, DraftLine, DraftSection } from '../draft.ts';
import { relationName } from '../../../0-facts/index.ts';
import { decisionWords } from '../../../0-facts/messages/index.ts';
import type { EncounterRow, RejectedRow } from '../../../0-facts/index.ts';
import { byWorth, said, threadGroup, told } from '../lines.ts';
import type { Material } from '../material/material.ts';
import { isDated, lastDayOf } from '../material/meeting-days.ts';
import type { Phrases } from '../phrases.ts';
import { figureText, metricName } from './figures.ts';
import { encounterRuns } from './meetings.ts';
import { goneLines } from './people.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What stands nowhere above though the ledger has it, each once; the titles of the groups tell why. */
export const leftOut: SectionMaker = (material, phrases): DraftSection => {
  const { disputed } = material;
  const disputedTitle = phrases.group('disputed', { count: disputed.length });
  const { words } = phrases;
  const { kind } = material.wish;
  // What a kind of brief does not tell at all was not left out of it.
  const [tellsMeetings, tellsFigures] = [kind === 'visit', kind !== 'oversight'];
  return {
    key: 'left-out',
    title: words.section['left-out'],
    groups: [
      rejectedGroup('commitments', material, phrases),
      threadGroup(disputedTitle, [...disputed].sort(byWorth), most.leftOut, phrases),
      ...(tellsMeetings
        ? [
            rejectedGroup('encounters', material, phrases),
            ...meetingGroups(material, phrases),
            personGroup(material, phrases),
          ]
        : []),
      ...(tellsFigures ? [rejectedGroup('indicators', material, phrases), figureGroup(material, phrases)] : []),
    ],
    empty: words.empty['left-out'],
  };
};

/** What a person said is none, with who, when and why: told whole, for nothing else tells that it was there. */
function rejectedGroup(kind: RejectedRow['kind'], { rejected }: Material, phrases: Phrases): DraftGroup {
  const lines = rejected.filter((row) => row.kind === kind).map((row) => rejectedLine(row, phrases));
  return { title: phrases.group(rejectedTitles[kind], { count: lines.length }), lines, rest: 0 };
}

const rejectedTitles = {
  commitments: 'rejected',
  encounters: 'rejectedMeetings',
  indicators: 'rejectedFigures',
} as const satisfies Record<RejectedRow['kind'], string>;

function rejectedLine({ quote, who, at, why }: RejectedRow, phrases: Phrases): DraftLine {
  const decided = { state: null, who, at, why };
  return {
    id: `rejected ${quote.fact}`,
    runs: [said(quote.exact), told(` — ${decisionWords(decided, phrases.language)}.`)],
    quotes: [{ ...quote, decided }],
  };
}

function cut(title: string, lines: DraftLine[]): DraftGroup {
  const shown = lines.slice(0, most.leftOut);
  return { title, lines: shown, rest: lines.length - shown.length };
}

/** Meetings without a day, and those that were announced for a day that has passed and of which nobody reports more. */
function meetingGroups(material: Material, phrases: Phrases): DraftGroup[] {
  const { encounters, day } = material;
  const group = (key: 'undated' | 'unreported', list: EncounterRow[]): DraftGroup =>
    cut(
      phrases.group(key, { count: list.length }),
      list.map((encounter) => ({
        id: `encounter ${encounter.id}`,
        runs: encounterRuns(encounter, phrases),
        quotes: encounter.quotes.slice(0, 2),
      })),
    );
  return [
    group(
      'undated',
      encounters.filter((encounter) => !isDated(encounter)),
    ),
    group(
      'unreported',
      encounters.filter(
        (encounter) => encounter.status === 'planned' && isDated(encounter) && lastDayOf(encounter.date) < day,
      ),
    ),
  ];
}

/** Persons whose posts others were told to hold later. */
function personGroup(material: Material, phrases: Phrases): DraftGroup {
  const lines = goneLines(material, phrases);
  return cut(phrases.group('gone', { count: lines.length }), lines);
}

/** Figures of one state alone, or of others than the relation's. */
function figureGroup(material: Material, phrases: Phrases): DraftGroup {
  const { series, wish } = material;
  const lines = series
    .filter(({ scope }) => scope !== wish.relation)
    .flatMap((one): DraftLine[] => {
      const { id, scope, points } = one;
      const last = points.findLast(({ kind }) => kind === 'actual') ?? points.at(-1);
      if (!last) return [];
      const states = scope ? relationName(scope, phrases.language, wish.home) : '';
      const figure = figureText(last.kind, last, one, phrases);
      const text = phrases.line('otherScope', { metric: metricName(one, phrases), scope: states, figure });
      return [{ id: `figure ${id}`, runs: [told(text)], quotes: [last.quote] }];
    });
  return cut(phrases.group('otherScope', { count: lines.length }), lines);
}
