import { deadlineWording } from '../../messages/date-wording.ts';
import { api } from '../addresses.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { notOpenYetWording } from '../messages/opening-wording.ts';
import type { QuestionnaireSummary, TallyReply } from '../requests/replies.ts';
import { useResource } from '../requests/use-resource.ts';
import { openingAhead } from './opening-ahead.ts';

export interface ResponseCountProps {
  readonly questionnaire: Pick<QuestionnaireSummary, 'id' | 'status' | 'opensAt' | 'dueAt'>;
  /** What holds the answers back, said here where no badge beside it says so. */
  readonly withOpening?: boolean;
}

/** `22/24 回答・３月11日（金）23:59 まで・あと３日`; the count comes from the tally's counters, which cost nothing. */
export function ResponseCount({ questionnaire, withOpening = false }: ResponseCountProps) {
  const { locale, say } = useWords();
  const { data } = useResource<TallyReply>(api.ofQuestionnaire(questionnaire.id, 'tally'));
  const { dueAt, status } = questionnaire;
  const now = new Date();
  const opening = withOpening ? openingAhead(questionnaire, now) : undefined;
  const parts = [
    data && say('responseCount', { responded: data.responded, eligible: data.eligible }),
    opening && notOpenYetWording(locale, opening),
    status === 'open' && dueAt ? deadlineWording(locale, new Date(dueAt), now) : undefined,
  ];
  return <span class="response-count">{parts.filter(Boolean).join(say('dot'))}</span>;
}
