import type { LinkKind } from '../../shared/domain/invitation.ts';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { answerWords } from './messages/answer-words.ts';
import type { QuestionsPageProps } from './questions-page.tsx';

/** What a page tells of the draft that it shows. */
export interface DraftShown {
  readonly savedAt: Date;
  readonly link: LinkKind;
  /** Written before the link was replaced: by the predecessor in the post. */
  readonly byEarlierLink: boolean;
}

type QuestionsNoticesProps = Pick<QuestionsPageProps, 'locale' | 'link' | 'notice' | 'current' | 'draft'>;

/** What has happened to these answers so far: a draft just saved, prepared or taken over, an earlier version received. */
export function QuestionsNotices({ locale, link, notice, current, draft }: QuestionsNoticesProps) {
  const say = answerWords(locale);
  const time = draft && dayTimeWording(locale, draft.savedAt);
  return (
    <>
      {notice === 'draft-saved' && (
        <Notice tone="success" live title={say('draft.savedNotice')}>
          <p>{say('draft.savedExplanation')}</p>
        </Notice>
      )}
      {notice === 'more-questions' && (
        <Notice tone="caution" live title={say('moreQuestions.title')}>
          <p>{say('moreQuestions.explanation')}</p>
        </Notice>
      )}
      {link === 'preparing' && (
        <Notice title={say('preparing.noticeTitle')}>
          <p>{say('preparing.notice')}</p>
        </Notice>
      )}
      {time && draft.byEarlierLink && (
        <Notice title={say('handover.title')}>
          <p>{say('handover.draft', { time })}</p>
        </Notice>
      )}
      {time && link === 'personal' && draft.link === 'preparing' && (
        <Notice title={say('preparing.draftTitle')}>
          <p>{say('preparing.draft', { time })}</p>
        </Notice>
      )}
      {current && draft && draft.savedAt < current.submittedAt && (
        <Notice tone="caution">
          <p>{say('current.olderDraft')}</p>
        </Notice>
      )}
      {current && (
        <Notice title={say('current.title')}>
          <p>
            {say('current.receipt', {
              receipt: current.receipt,
              time: dayTimeWording(locale, current.submittedAt),
            })}
          </p>
          <p>{say('current.explanation')}</p>
        </Notice>
      )}
    </>
  );
}
