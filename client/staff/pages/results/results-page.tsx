import '../../styles/small-buttons.css';
import '../../styles/results.css';
import '../../styles/results-more.css';
import '../../styles/stacking-tables.css';
import '../../styles/quiz.css';
import { useRoute } from 'preact-iso/router';
import { roleMay } from '../../../../shared/domain/account.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { Notice } from '../../../components/notice.tsx';
import { addresses, api } from '../../addresses.ts';
import { QuestionnaireBadge } from '../../figures/questionnaire-badge.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { QuestionnaireReply, ResponsesReply, TallyReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { ExportBox } from './export-box.tsx';
import { QuestionResults } from './question-results.tsx';
import { QuizPanel } from './quiz-panel.tsx';
import { ResponseTable } from './response-table.tsx';
import { TallyMoment } from './tally-moment.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { YearsCompared } from './years-compared.tsx';

export function ResultsPage() {
  const { questionnaireId = '' } = useRoute().params;
  return <Results key={questionnaireId} id={questionnaireId} />;
}

/** The verdict first, then why, then who said what. */
function Results({ id }: { readonly id: string }) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const maySeeResponses = roleMay(account.role, 'see-responses');
  const questionnaire = useResource<QuestionnaireReply>(api.questionnaire(id));
  const issued = questionnaire.data !== undefined && questionnaire.data.status !== 'draft';
  const tally = useResource<TallyReply>(issued ? api.ofQuestionnaire(id, 'tally') : undefined);
  const responses = useResource<ResponsesReply>(
    issued && maySeeResponses ? api.ofQuestionnaire(id, 'responses') : undefined,
  );
  const { data } = questionnaire;
  const name = data ? textIn(locale, data.title) : say('results');
  const state =
    tally.data && say(tally.data.provisional ? 'results.provisional' : `questionnaire.${tally.data.status}`);
  return (
    <Page
      heading={data ? say('results.of', { title: name }) : say('results')}
      title={[state, say('results.of', { title: name })].filter((part) => part !== undefined)}
      marks={data && <QuestionnaireBadge questionnaire={data} />}
      trail={{ href: addresses.questionnaire(id), text: data ? name : say('questionnaire') }}
    >
      <Loaded resource={questionnaire}>
        {(one) =>
          one.status === 'draft' ? (
            <Notice title={say('results.draft.title')}>
              <p>{say('results.draft.text')}</p>
            </Notice>
          ) : (
            <Loaded resource={tally}>
              {(counted) => (
                <div class="stack is-wide">
                  <TallyMoment tally={counted} />
                  <section class="stack" aria-labelledby="verdicts">
                    <h2 id="verdicts">{say('results.verdicts')}</h2>
                    {counted.indicators.length === 0 && <p class="empty-state">{say('measures.empty')}</p>}
                    {counted.indicators.map((indicator) => (
                      <VerdictCard
                        key={indicator.indicatorId}
                        indicator={indicator}
                        tally={counted}
                        questionnaire={one}
                      />
                    ))}
                  </section>
                  <QuizPanel questionnaire={one} maySeeResponses={maySeeResponses} />
                  <YearsCompared questionnaire={one} />
                  <QuestionResults questionnaire={one} tally={counted} maySeeResponses={maySeeResponses} />
                  {maySeeResponses && <CommentsPanel questionnaire={one} tally={counted} />}
                  <ExportBox questionnaire={one} tally={counted} maySeeResponses={maySeeResponses} />
                  {maySeeResponses && (
                    <section class="stack" aria-labelledby="who">
                      <h2 id="who">{say('results.who')}</h2>
                      <Loaded resource={responses}>
                        {(reply) => <ResponseTable responses={reply.responses} questions={one.questions} />}
                      </Loaded>
                    </section>
                  )}
                </div>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}
