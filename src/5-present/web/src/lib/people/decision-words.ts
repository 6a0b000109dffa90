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
      return t('decision.note', { text: judgement.text });
    case 'undo':
      return t('decision.undo', { seq: judgement.seq });
    default:
      return tOrKey(`decision.${judgement.kind}`);
  }
}
