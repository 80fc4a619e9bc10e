import type { FieldError } from '../../../../../shared/api/problems.ts';
import { Button } from '../../../../components/button.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { fieldWording } from '../../../messages/field-wording.ts';
import { placeWording } from '../../../messages/place-wording.ts';

export interface PlaceListProps {
  readonly problems: readonly FieldError[];
  readonly onGo: (pointer: string) => void;
}

/** What still stops issuing, each entry a way to its field. */
export function StopsList({ problems, onGo }: PlaceListProps) {
  const { say } = useWords();
  if (problems.length === 0) {
    return (
      <Notice tone="success" title={say('stops.none.title')}>
        <p>{say('stops.none.text')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="caution" title={say('stops.title', { count: problems.length })}>
      <PlaceList problems={problems} onGo={onGo} />
    </Notice>
  );
}

/** What the service would not store: everything else waits for it, so it stands first. */
export function RefusedList({ problems, onGo }: PlaceListProps) {
  const { say } = useWords();
  return (
    <Notice tone="error" title={say('editor.refused.title')} live>
      <p>{say('editor.refused.text')}</p>
      <PlaceList problems={problems} onGo={onGo} />
    </Notice>
  );
}

function PlaceList({ problems, onGo }: PlaceListProps) {
  const { locale, say } = useWords();
  return (
    <ul class="place-list">
      {problems.map(({ pointer, code, params }) => (
        <li key={`${pointer} ${code}`}>
          <button type="button" class="place-link" onClick={() => onGo(pointer)}>
            {placeWording(locale, pointer)}
          </button>
          {say('colon')}
          {fieldWording(locale, { code, params })}
        </li>
      ))}
    </ul>
  );
}

/** How many texts have no English yet, and the way to each in turn. */
export function UntranslatedLine({
  places,
  onGo,
}: {
  readonly places: readonly string[];
  readonly onGo: (pointer: string) => void;
}) {
  const { locale, say } = useWords();
  const [first] = places;
  if (first === undefined) return <p class="quiet">{say('editor.translated')}</p>;
  return (
    <details class="untranslated">
      <summary>{say('editor.untranslatedCount', { count: places.length })}</summary>
      <Button look="text" onClick={() => onGo(first)}>
        {say('editor.untranslated.next')}
      </Button>
      <ul class="place-list">
        {places.map((pointer) => (
          <li key={pointer}>
            <button type="button" class="place-link" onClick={() => onGo(pointer)}>
              {placeWording(locale, pointer.replace(/\/en$/, ''))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
