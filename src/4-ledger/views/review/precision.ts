import { recordKinds } from '../../../0-facts/index.ts';
import type { PrecisionRow, RecordKind } from '../../../0-facts/index.ts';
import { fieldsOf } from '../../decisions/edits.ts';
import { readDecisions, standing } from '../../decisions/log.ts';
import type { DecisionEntry } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import type { Moment } from '../moment.ts';

/** What people found of one record: whether it is one, and which of its fields were wrong. */
interface Verdict {
  kind: RecordKind;
  isRight: boolean;
  wrong: Set<string>;
}

/**
 * How right the reader was, told by people's decisions alone: of each kind of record that somebody confirmed, corrected
 * or rejected, and of its fields. Who corrects one field has looked at the record: its other fields were right.
 */
export async function precisionRows(
  ledger: Ledger,
  moment: Moment,
  relation: string | null = null,
): Promise<PrecisionRow[]> {
  const log = await ledger.read(moment, (db) => readDecisions(db, relation));
  const verdicts = verdictsOf(standing(log.filter(({ at }) => !moment.knownBy || at <= moment.knownBy)));
  return recordKinds.flatMap((kind) => {
    const judged = verdicts.filter((verdict) => verdict.kind === kind);
    if (judged.length === 0) return [];
    const right = judged.filter(({ isRight }) => isRight);
    const fields = fieldsOf(kind).map((field) => ({
      field,
      judged: right.length,
      right: right.filter(({ wrong }) => !wrong.has(field)).length,
    }));
    return [{ kind, judged: judged.length, right: right.length, fields }];
  });
}

/** The latest word on each record counts. */
function verdictsOf(log: readonly DecisionEntry[]): Verdict[] {
  const verdicts = new Map<string, Verdict>();
  for (const { judgement, anchors } of log) {
    if (judgement.kind !== 'confirm' && judgement.kind !== 'edit' && judgement.kind !== 'reject') continue;
    const kind = anchors[0]!.kind as RecordKind;
    const verdict = verdicts.get(judgement.fact) ?? { kind, isRight: true, wrong: new Set() };
    verdict.isRight = judgement.kind !== 'reject';
    if (judgement.kind === 'edit') verdict.wrong.add(judgement.field);
    verdicts.set(judgement.fact, verdict);
  }
  return [...verdicts.values()];
}
