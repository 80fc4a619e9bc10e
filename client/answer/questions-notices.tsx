import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { answerWords } from './messages/answer-words.ts';
import type { QuestionsPageProps } from './questions-page.tsx';

type QuestionsNoticesProps = Pick<QuestionsPageProps, 'locale' | 'notice' | 'current'>;

/** What has happened to these answers so far: a draft just saved, an earlier version received. */
export function QuestionsNotices({ locale, notice, current }: QuestionsNoticesProps) {
  const say = answerWords(locale);
  return (
    <>
      {notice === 'draft-saved' && (
        <Notice tone="success" live title={say('draft.savedNotice')}>
          <p>{say('draft.savedExplanation')}</p>
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
