import type { Meeting } from '../events.ts';
import { marked } from '../page.ts';
import type { Piece } from '../page.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';

/** At the first mention: `Thủ tướng Lào Khamvone Dalavanh`; of one's own state without its name. */
export function inFull(person: Person): Piece {
  const office = person.country === 'VNM' ? person.office : person.officeOfState;
  return marked({ kind: 'person', person }, `${office} ${person.name}`);
}

/** At a later one: `Thủ tướng Khamvone Dalavanh`, `Ông Khamvone Dalavanh`, as a sentence opens. */
export function again(person: Person, random: Random): Piece {
  const form = random.chance(0.8) ? person.rank : person.title;
  return marked({ kind: 'person', person }, `${form} ${person.name}`);
}

/** The two who met, as a sentence opens: `Hai bên`, `Hai Thủ tướng`. */
export function bothOf({ host, guest }: Meeting, random: Random): string {
  const forms = ['Hai bên', 'Hai bên', 'Hai bên', 'Hai nhà lãnh đạo'];
  if (host.rank === 'Bộ trưởng') forms.pop();
  if (host.rank === guest.rank) forms.push(`Hai ${host.rank}`);
  return random.pick(forms);
}
