import { Notice } from '../../../../components/notice.tsx';
import { api } from '../../../addresses.ts';
import type { SheetVerbatimReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { sheetPlace } from '../problems/named-place.ts';
import { goToPlace } from '../problems/place-ids.ts';
import { useSheetParts } from '../sheet-context.ts';
import { useSheetWords } from '../sheet-words.ts';

export interface VerbatimCautionProps {
  readonly itemId: string;
  readonly fiscalYear: number;
  /** Before going to a place: the dialog that holds this is closed. */
  readonly onGo: () => void;
}

/** What somebody wrote in an answer and stands in the sheet as it was written: it will stop the publication. */
export function VerbatimCaution({ itemId, fiscalYear, onGo }: VerbatimCautionProps) {
  const { locale, say } = useSheetWords();
  const { content } = useSheetParts();
  const { data } = useResource<SheetVerbatimReply>(api.ofSheet(itemId, fiscalYear, 'verbatim'));
  if (!data || data.verbatim.length === 0) return null;
  const go = (place: string) => {
    onGo();
    goToPlace(place);
  };
  return (
    <Notice tone="caution" title={say('verbatim.title')} live>
      <p>{say('verbatim.text')}</p>
      <ul class="place-list">
        {data.verbatim.map(({ place, words }) => (
          <li key={`${place} ${words}`}>
            <button type="button" class="place-link" onClick={() => go(place)}>
              {sheetPlace(locale, place, content)}
            </button>
            {say('colon')}
            <q class="as-entered" lang="ja">
              {words}
            </q>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
