import { deadlineWording } from '../../messages/date-wording.ts';
import { api } from '../addresses.ts';
import { useWords } from '../frame/locale-setting.tsx';
import type { QuestionnaireSummary, TallyReply } from '../requests/replies.ts';
import { useResource } from '../requests/use-resource.ts';

export interface ResponseCountProps {
  readonly questionnaire: Pick<QuestionnaireSummary, 'id' | 'status' | 'dueAt'>;
}

/** `22/24 回答・３月11日（金）23:59 まで・あと３日`; the count comes from the tally's counters, which cost nothing. */
export function ResponseCount({ questionnaire }: ResponseCountProps) {
  const { locale, say } = useWords();
  const { data } = useResource<TallyReply>(api.ofQuestionnaire(questionnaire.id, 'tally'));
  const { dueAt, status } = questionnaire;
  const deadline =
    status === 'open' && dueAt ? deadlineWording(locale, new Date(dueAt), new Date()) : undefined;
  const count = data && say('responseCount', { responded: data.responded, eligible: data.eligible });
  return <span class="response-count">{[count, deadline].filter(Boolean).join(say('dot'))}</span>;
}
