import { fold } from '../../../0-facts/index.ts';
import type { ThingMention } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { contains } from '../../text/spans.ts';
import { frameworks } from './frameworks.ts';
import { mechanisms } from './mechanisms.ts';
import { milestones } from './milestones.ts';
import { titlesOf } from './titles.ts';
import { works } from './works.ts';

/**
 * Things: «Kỳ họp lần thứ 5 Ủy ban hỗn hợp Việt Nam - Nga», «Hiệp định Hợp tác Lao động», «Cầu Hữu
 * nghị», «50 năm thiết lập quan hệ», `Đối tác chiến lược`: each once, at its first full statement.
 */
export const things: Stage = {
  name: 'things',
  run(draft) {
    const titles = titlesOf(draft);
    const formulas = frameworks(draft);
    const named = works(titles).filter((work) => !formulas.some((formula) => contains(formula, work)));
    const found = [...formulas, ...milestones(titles), ...mechanisms(titles), ...named];
    draft.things = onceEach(found.sort((a, b) => a.from - b.from));
  },
};

/** A thing said again, in the same words or with only its number, is not another. */
function onceEach(found: readonly ThingMention[]): ThingMention[] {
  const kept = new Map<string, ThingMention>();
  for (const thing of found) {
    const key = keyOf(thing);
    const known = kept.get(key);
    if (!known) kept.set(key, { ...thing });
    else {
      known.date ??= thing.date;
      known.number ??= thing.number;
    }
  }
  return [...kept.values()];
}

function keyOf({ kind, name, number, rule }: ThingMention): string {
  if (rule === 'vi/things/congress') return `${kind} congress ${number}`;
  return `${kind} ${fold(name.normalize('NFC')).replace(/[^a-z0-9]+/g, ' ')}`;
}
