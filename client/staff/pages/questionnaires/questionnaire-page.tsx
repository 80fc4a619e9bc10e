import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import { roleMay } from '../../../../shared/domain/account.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { openingAhead } from '../../figures/opening-ahead.ts';
import { QuestionnaireBadge } from '../../figures/questionnaire-badge.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { notOpenYetWording } from '../../messages/opening-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PlanReply, QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { LateBoard } from '../chase/late-board.tsx';
import { NextStep } from '../chase/next-step.tsx';
import { useLiveBoard } from '../chase/use-live-board.ts';
import { useLiveTally } from '../chase/use-live-tally.ts';
import { CopyAct } from './differences/copy-act.tsx';
import { LateEditor } from './late-editor.tsx';
import { MeasureList } from './measure-list.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionnaireFacts } from './questionnaire-facts.tsx';
import { ResponseProgress } from './response-progress.tsx';
import { StatusActs } from './status-acts.tsx';

export function QuestionnairePage() {
  const { questionnaireId = '' } = useRoute().params;
  return <OneQuestionnaire key={questionnaireId} id={questionnaireId} />;
}

/** One questionnaire: what it is, how it stands, what can be done with it, and whom it went to. */
function OneQuestionnaire({ id }: { readonly id: string }) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const mayRun = roleMay(account.role, 'run-questionnaires');
  const read = useResource<QuestionnaireReply>(api.questionnaire(id));
  const [saved, setSaved] = useState<QuestionnaireReply>();
  const data = newest(read.data, saved);
  const questionnaire = { ...read, data };
  const plan = useResource<PlanReply>(data && api.plan(data.planId));
  const issued = data !== undefined && data.status !== 'draft';
  const tally = useResource<TallyReply>(issued ? api.ofQuestionnaire(id, 'tally') : undefined);
  const live = useLiveBoard(issued ? id : undefined);
  const figures = useLiveTally(live, tally, questionnaire);
  const reload = () => {
    questionnaire.reload();
    tally.reload();
  };

  const opening = data && openingAhead(data, new Date());
  const state = opening ? notOpenYetWording(locale, opening) : data && say(`questionnaire.${data.status}`);
  const count = figures && `(${figures.responded}/${figures.eligible})`;
  const name = data ? textIn(locale, data.title) : say('questionnaire');
  // While answers come in the count is what a tab among others is looked at for.
  const title = [(opening ? [state] : [count, state]).filter(Boolean).join(' '), name].filter(Boolean);
  return (
    <Page
      heading={data ? <Localized text={data.title} /> : say('questionnaire')}
      title={title}
      marks={data && <QuestionnaireBadge questionnaire={data} />}
      trail={{ href: addresses.questionnaires, text: say('navigation.questionnaires') }}
    >
      <Loaded resource={questionnaire}>
        {(one) => (
          <div class="stack is-wide">
            {/* A draft is read before it is issued; of an issued one, how it stands is what the page is opened for. */}
            {!issued && <QuestionnaireFacts questionnaire={one} withIntroduction={!mayRun} />}
            {mayRun && one.status === 'draft' && (
              <LateEditor questionnaire={one} onSaved={setSaved} onIssued={reload} />
            )}
            {issued && (
              <div class="stack">
                {mayRun && one.status === 'open' && <NextStep questionnaire={one} live={live} />}
                {figures && <ResponseProgress questionnaire={one} tally={figures} />}
                {mayRun && <StatusActs questionnaire={one} tally={figures} onChange={reload} />}
              </div>
            )}
            {/* Who has answered is the business of those who run the questionnaire: for others it is not even asked for. */}
            {mayRun && issued && <LateBoard questionnaire={one} live={live} onChange={reload} />}
            {mayRun && issued && <CopyAct questionnaire={one} plan={plan.data} />}
            {!(mayRun && one.status === 'draft') && (
              <>
                {issued && (
                  <section aria-labelledby="about">
                    <h2 id="about">{say('questionnaire.about')}</h2>
                    <QuestionnaireFacts questionnaire={one} withIntroduction />
                  </section>
                )}
                <MeasureList questionnaire={one} plan={plan.data} />
                <QuestionList questionnaire={one} />
              </>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** A draft as its editor saved it, until it is read again at that revision or a later one. */
function newest(
  read: QuestionnaireReply | undefined,
  saved: QuestionnaireReply | undefined,
): QuestionnaireReply | undefined {
  return read?.status === 'draft' && saved && saved.revision > read.revision ? saved : read;
}
