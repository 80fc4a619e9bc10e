import type { Locale } from '../../shared/domain/localized-text.ts';
import { Button } from '../components/button.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { answerWords } from './messages/answer-words.ts';

export interface SaveBarProps {
  readonly locale: Locale;
  readonly draftSavedAt: Date | undefined;
  /** Whether pages come before or after this one. */
  readonly hasBack: boolean;
  readonly hasNext: boolean;
}

/** One quiet line with the draft's state, and the buttons; the script finds its sentences in the data attributes. */
export function SaveBar({ locale, draftSavedAt, hasBack, hasNext }: SaveBarProps) {
  const say = answerWords(locale);
  const time = draftSavedAt && dayTimeWording(locale, draftSavedAt);
  const forward = hasNext ? 'next' : 'check';
  return (
    <div class="save-bar">
      <p
        class="draft-state"
        id="draft-state"
        role="status"
        data-saved={say('draft.saved', { time: '%' })}
        data-saving={say('draft.saving')}
        data-offline={say('draft.offline')}
        data-restored={say('draft.restored')}
        data-refused={say('draft.refused')}
        data-changed={say('draft.changed')}
        data-ended={say('draft.ended')}
      >
        {time && say('draft.savedEarlier', { time })}
      </p>
      <div class="button-row">
        {hasBack && (
          <Button type="submit" name="action" value="back">
            {say('action.back')}
          </Button>
        )}
        <Button type="submit" name="action" value="save">
          {say('action.save')}
        </Button>
        <Button type="submit" look="primary" name="action" value={forward}>
          {say(`action.${forward}`)}
        </Button>
      </div>
    </div>
  );
}
