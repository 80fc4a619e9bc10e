import { useEffect, useRef } from 'preact/hooks';
import { api } from '../../addresses.ts';
import type { FormState } from '../../forms/use-form.ts';
import type { PlansReply, QuestionnaireReply } from '../../requests/replies.ts';
import { type Resource, useResource } from '../../requests/use-resource.ts';
import { type NewQuestionnaireValues, proposedFrom } from './new-questionnaire-values.ts';

/** The earlier questionnaire that was chosen. It fills the form once, as soon as it is read: what is typed later stays. */
export function useEarlier(
  { values, set }: Pick<FormState<NewQuestionnaireValues>, 'values' | 'set'>,
  plans: PlansReply['plans'],
): Resource<QuestionnaireReply> {
  const chosen = values.source === 'earlier' ? values.madeFrom : '';
  const earlier = useResource<QuestionnaireReply>(chosen === '' ? undefined : api.questionnaire(chosen));
  const filledFrom = useRef('');
  useEffect(() => {
    const { data } = earlier;
    if (!data || filledFrom.current === data.id) return;
    filledFrom.current = data.id;
    for (const [name, value] of Object.entries(proposedFrom(data, plans))) {
      set(name as keyof NewQuestionnaireValues, value);
    }
  });
  return earlier;
}
