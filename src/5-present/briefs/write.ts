import { noEdits } from '../../0-facts/index.ts';
import type { Brief, BriefEdits, BriefSection, BriefWish } from '../../0-facts/index.ts';
import type { DraftSection } from './draft.ts';
import { relationName } from '../../0-facts/index.ts';
import { fill } from '../../0-facts/messages/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { edited, numbered } from './edits.ts';
import { materialOf } from './material.ts';
import type { Material } from './material.ts';
import { Phrases } from './phrases.ts';
import { sectionsOf } from './sections/index.ts';

/**
 * Writes a brief of a relation at a moment, with what a person changed in it; null where the ledger knows nothing of
 * the relation. The same ledger, moment, wish and edits give the same brief.
 */
export async function writeBrief(
  ledger: Ledger,
  moment: Moment,
  wish: BriefWish,
  edits: BriefEdits = noEdits,
): Promise<Brief | null> {
  const material = await materialOf(ledger, moment, wish);
  if (!material) return null;
  const phrases = new Phrases(wish.language);
  const sections: DraftSection[] = [];
  for (const section of sectionsOf[wish.kind]) sections.push(await section(material, phrases));
  const { words } = phrases;
  const relation = relationName(wish.relation, wish.language, wish.home);
  const shown = numbered(edited(sections, edits));
  return {
    ...shown,
    sections: wish.length === 'one-page' ? shown.sections.flatMap(onOnePage) : shown.sections,
    language: wish.language,
    title: fill(words.title[wish.kind], { relation }),
    facts: factsOf(material, phrases),
    asOf: moment.day,
    example: ledger.example,
    length: wish.length,
  };
}

/** On one page what is empty is not told, and groups without lines are told by the counts in their titles, on one line. */
function onOnePage(section: BriefSection): BriefSection[] {
  const groups = section.groups.map((group) => ({ ...group, rest: 0 }));
  const counts = groups.filter(({ lines }) => lines.length === 0).flatMap(({ title }) => title ?? []);
  const told = groups.filter(({ lines }) => lines.length > 0);
  const shown = counts.length ? [...told, { title: counts.join(' · '), lines: [], rest: 0 }] : told;
  return shown.length ? [{ ...section, groups: shown }] : [];
}

/** What stands under the title: the day, the period, how much is open. */
function factsOf({ moment, since, wish, open }: Material, phrases: Phrases): string[] {
  const { words, terms } = phrases;
  const overdue = open.filter(({ marks }) => marks.includes('overdue')).length;
  const fields = wish.pillars.map((pillar) => terms.pillar[pillar]).join(', ');
  return [
    fill(words.asOf, { day: phrases.date(moment.day) }),
    fill(words.period, { day: phrases.date(since) }),
    fill(words.counts, { open: open.length, overdue }),
    ...(fields ? [fill(words.fields, { fields })] : []),
  ];
}
