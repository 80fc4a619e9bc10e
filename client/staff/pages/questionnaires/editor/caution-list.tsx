import type { IssuingCautionReply } from '../../../../../shared/api/questionnaire-api.ts';
import { Notice } from '../../../../components/notice.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { cautionWording } from '../../../messages/caution-wording.ts';
import { placeWording } from '../../../messages/place-wording.ts';

export interface CautionListProps {
  readonly title: string;
  readonly cautions: readonly IssuingCautionReply[];
  readonly fiscalYear: number;
  /** The way to the place, where the editor is at hand. */
  readonly onGo?: ((pointer: string) => void) | undefined;
}

/** What does not stop issuing, but is seldom meant; nothing where there is nothing. */
export function CautionList({ title, cautions, fiscalYear, onGo }: CautionListProps) {
  const { locale, say } = useWords();
  if (cautions.length === 0) return null;
  return (
    <Notice tone="caution" title={title}>
      <ul class="place-list">
        {cautions.map((caution) => {
          const place = placeWording(locale, caution.pointer);
          // The year is chosen when the draft is made: it has no field here.
          const isField = onGo && caution.code !== 'year-not-begun';
          return (
            <li key={`${caution.pointer} ${caution.code}`}>
              {isField ? (
                <button type="button" class="place-link" onClick={() => onGo(caution.pointer)}>
                  {place}
                </button>
              ) : (
                place
              )}
              {say('colon')}
              {cautionWording(locale, caution, fiscalYear)}
            </li>
          );
        })}
      </ul>
      <p>{say('cautions.frozen')}</p>
    </Notice>
  );
}
