import { api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';

/** The questionnaire that another was made from: its year and title, or what it is to that one while they are not known. */
export function EarlierName({ id }: { readonly id: string }) {
  const { locale, say } = useWords();
  const { data } = useResource<QuestionnaireReply>(api.questionnaire(id));
  if (!data) return <>{say('madeFrom')}</>;
  return (
    <>
      {fiscalYearWording(locale, data.fiscalYear)} <Localized text={data.title} />
    </>
  );
}
