import type { Locale } from '../../shared/domain/localized-text.ts';
import { Button } from '../components/button.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { answerWords } from './messages/answer-words.ts';

export interface SaveBarProps {
  readonly locale: Locale;
  readonly draftSavedAt: Date | undefined;
}

/** One quiet line with the draft's state, and the buttons; the script finds its sentences in the data attributes. */
export function SaveBar({ locale, draftSavedAt }: SaveBarProps) {
  const say = answerWords(locale);
  const time = draftSavedAt && dayTimeWording(locale, draftSavedAt);
  return (
    <div class="save-bar">
      <p
        class="draft-state"
        id="draft-state"
        role="status"
        data-saved={say('draft.saved', { time: '%' })}
        data-saving={say('draft.saving')}
        data-offline={say('draft.offline')}
        data-refused={say('draft.refused')}
        data-ended={say('draft.ended')}
      >
        {time && say('draft.savedEarlier', { time })}
      </p>
      <div class="button-row">
        <Button type="submit" name="action" value="save">
          {say('action.save')}
        </Button>
        <Button type="submit" look="primary" name="action" value="check">
          {say('action.check')}
        </Button>
      </div>
    </div>
  );
}
