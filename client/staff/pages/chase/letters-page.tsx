import { useRoute } from 'preact-iso/router';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import type { LettersReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { LettersEditor } from './letters-editor.tsx';

export function LettersPage() {
  const { questionnaireId = '' } = useRoute().params;
  return <LettersOf key={questionnaireId} id={questionnaireId} />;
}

/** The letters that go with the links: their wording, how they will read, and as text to copy. */
function LettersOf({ id }: { readonly id: string }) {
  const { locale, say } = useWords();
  const questionnaire = useResource<QuestionnaireReply>(api.questionnaire(id));
  const letters = useResource<LettersReply>(api.ofQuestionnaire(id, 'letters'));
  const title = questionnaire.data?.title;
  return (
    <Page
      heading={say('letters.heading')}
      title={[say('letters.heading'), ...(title ? [textIn(locale, title)] : [])]}
      trail={{
        href: addresses.questionnaire(id),
        text: title ? <Localized text={title} /> : say('questionnaire'),
      }}
    >
      <Loaded resource={questionnaire}>
        {(one) => (
          <Loaded resource={letters}>
            {(reply) => <LettersEditor questionnaire={one} letters={reply} onSaved={letters.reload} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
