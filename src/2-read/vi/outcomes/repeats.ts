import type { Draft, OutcomeMention } from '../../mentions.ts';
import { firstFrom, inside } from '../../text/spans.ts';

/** A signing of several papers, as far as one sentence tells it. */
interface Signing {
  count: number;
  /** What was signed (`hợp đồng`); null for papers of any kind (`văn kiện`). */
  papers: string | null;
  states: string[];
  date: string | null;
}

/** «ký 13 thỏa thuận» in lead and body is one: as many papers of one kind, by the same states, on one day. */
export function withoutRepeats(draft: Draft, found: readonly OutcomeMention[]): OutcomeMention[] {
  const told: Signing[] = [];
  return found.filter((mention) => {
    const signing = signingOf(draft, mention);
    if (!signing) return true;
    const same = told.find((each) => isSame(each, signing));
    if (!same) told.push(signing);
    else {
      if (signing.states.length > same.states.length) same.states = signing.states;
      same.papers ??= signing.papers;
      same.date ??= signing.date;
    }
    return same === undefined;
  });
}

function signingOf(draft: Draft, { rule, what, date }: OutcomeMention): Signing | null {
  if (rule !== 'vi/outcomes/signed') return null;
  const { quantities, sentences, states, tokens } = draft;
  let number = what.from;
  while (Number.isNaN(tokens.numberAt(number))) if (++number >= Math.min(what.to, what.from + farthest)) return null;
  const count = tokens.numberAt(number);
  if (!(count > 1 && count < 1000)) return null;
  const counted = quantities[firstFrom(quantities, number)];
  const papers = counted?.from === number ? counted.counted.split(' ').slice(0, 2).join(' ') : '';
  const sentence = sentences[firstFrom(sentences, what.from + 1) - 1] ?? what;
  const signers = inside(states, sentence).filter((state) => state.as !== 'place');
  return {
    count,
    papers: papers === '' || general.has(papers) ? null : papers,
    states: [...new Set(signers.flatMap(({ countries }) => countries))],
    date,
  };
}

/** In tokens, from the verb to the number. */
const farthest = 6;
const general = new Set(['văn kiện', 'văn bản', 'tài liệu']);

/** What one of the two does not tell makes them no two. */
function isSame(one: Signing, other: Signing): boolean {
  if (one.count !== other.count) return false;
  if (one.papers !== null && other.papers !== null && one.papers !== other.papers) return false;
  if (one.date !== null && other.date !== null && !one.date.startsWith(other.date) && !other.date.startsWith(one.date))
    return false;
  const [few, many] = one.states.length < other.states.length ? [one, other] : [other, one];
  return few.states.every((code) => many.states.includes(code));
}
