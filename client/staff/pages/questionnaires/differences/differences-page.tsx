import '../../../styles/questionnaire.css';
import '../../../styles/editor.css';
import '../../../styles/question-cards.css';
import '../../../styles/editor-fields.css';
import { useRoute } from 'preact-iso/router';
import { LinkButton } from '../../../../components/link-button.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { addresses, api } from '../../../addresses.ts';
import { Loaded } from '../../../frame/loaded.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { Page } from '../../../frame/page.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import type { DifferencesReply, QuestionnaireReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { ContactDifferences } from './contact-differences.tsx';
import { PeopleDifferences } from './people-differences.tsx';
import { QuestionDifferences } from './question-differences.tsx';
import { QuizDifferences } from './quiz-differences.tsx';
import { TargetDifferences } from './target-differences.tsx';

/** A questionnaire beside the one that it was made from, the warnings first. */
export function DifferencesPage() {
  const { questionnaireId: id = '' } = useRoute().params;
  const { locale, say } = useWords();
  const questionnaire = useResource<QuestionnaireReply>(api.questionnaire(id));
  const differences = useResource<DifferencesReply>(api.ofQuestionnaire(id, 'differences'));
  const { data } = questionnaire;
  const codes = data?.questions.map(({ code }) => code) ?? [];
  return (
    <Page
      heading={say('differences.heading')}
      title={[say('differences.heading')]}
      trail={{
        href: addresses.questionnaire(id),
        text: data ? <Localized text={data.title} /> : say('questionnaire'),
      }}
    >
      <Loaded resource={questionnaire}>
        {(one) => (
          <Loaded resource={differences}>
            {(found) => (
              <div class="stack is-wide">
                <p>
                  {say('differences.years', {
                    before: fiscalYearWording(locale, found.earlier.fiscalYear),
                    after: fiscalYearWording(locale, found.fiscalYear),
                  })}{' '}
                  <a href={addresses.questionnaire(found.earlier.id)}>
                    <Localized text={found.earlier.title} />
                  </a>
                </p>
                <Verdict breaks={found.breaksTrend} />
                {one.status === 'draft' && (
                  <div class="button-row">
                    <LinkButton look="primary" href={addresses.questionnaire(id)}>
                      {say('differences.toEditor')}
                    </LinkButton>
                  </div>
                )}
                <TargetDifferences differences={found} codes={codes} />
                <QuestionDifferences differences={found} codes={codes} />
                <QuizDifferences differences={found} />
                <ContactDifferences differences={found} />
                <PeopleDifferences differences={found} />
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Verdict({ breaks }: { readonly breaks: boolean }) {
  const { say } = useWords();
  return (
    <Notice
      tone={breaks ? 'caution' : 'success'}
      title={say(breaks ? 'differences.breaks.title' : 'differences.holds.title')}
    >
      <p>{say(breaks ? 'differences.breaks.text' : 'differences.holds.text')}</p>
    </Notice>
  );
}
