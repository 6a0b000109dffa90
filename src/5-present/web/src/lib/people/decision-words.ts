import type { Judgement } from '$lib/data/decisions.svelte.ts';
import { dateWords } from '$lib/language/dates.ts';
import { t, tOrKey } from '$lib/language/language.svelte.ts';

/** What a person judged, in words of the interface; what the person wrote stays as it is. */
export function decisionWords(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'set-state':
      return t('decision.set-state', { state: t(`state.${judgement.state}`) });
    case 'due':
      return judgement.due ? t('decision.due', { due: dateWords(judgement.due) }) : t('decision.noDue');
    case 'owner':
      return judgement.owner ? t('decision.owner', { owner: judgement.owner }) : t('decision.noOwner');
    case 'grade':
      return judgement.grade ? t('decision.grade', { grade: t(`grade.${judgement.grade}`) }) : t('decision.noGrade');
    case 'note':
      return t(judgement.restricted ? 'decision.restrictedNote' : 'decision.note', { text: judgement.text });
    case 'undo':
      return t('decision.undo', { seq: judgement.seq });
    case 'edit':
      return t('decision.edit', { field: tOrKey(`field.${judgement.field}`), value: valueWords(judgement.value) });
    case 'relate':
      return t('decision.relate', { tie: t(`thread.relation.${judgement.as === 'part' ? 'umbrella' : judgement.as}`) });
    case 'ask':
      return t('decision.ask', { to: judgement.to, by: dateWords(judgement.by) });
    case 'remind':
      return t('decision.remind', { seq: judgement.ask });
    case 'answer':
      return t('decision.answer', { text: judgement.text });
    case 'rule':
      return t('decision.rule', { count: judgement.reviewers });
    default:
      return t(`decision.${judgement.kind}`);
  }
}

/** A field's new value as it is kept: what the person wrote. */
function valueWords(value: unknown): string {
  if (value === null || value === '') return t('decision.empty');
  if (Array.isArray(value)) return value.map((one) => valueWords(one)).join(', ');
  return typeof value === 'object' ? Object.values(value).join(' ') : String(value);
}
