import type { DraftSection } from '../draft.ts';
import { dateWords } from '../../../0-facts/messages/index.ts';
import { said, told } from '../lines.ts';
import type { SectionMaker } from './section.ts';

/** “hữu nghị vĩ đại, …”, từ 2025: the relation's official formula and since when it is known. */
export const relation: SectionMaker = ({ relation: { framework }, wish }, phrases): DraftSection => {
  const { words } = phrases;
  const lines = framework
    ? [
        {
          id: 'framework',
          runs: [
            said(framework.name),
            told(
              framework.since
                ? phrases.line('framework', { name: '', since: dateWords(framework.since, wish.language) })
                : '',
            ),
          ],
          quotes: [framework.quote],
        },
      ]
    : [];
  return {
    key: 'relation',
    title: words.section.relation,
    groups: [{ title: null, lines, rest: 0 }],
    empty: words.empty.relation,
  };
};
