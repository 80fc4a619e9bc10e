import '../../styles/stacking-tables.css';
import '../../styles/rehearsal.css';
import '../../styles/rehearsal-report.css';
import { useRoute } from 'preact-iso/router';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { Badge } from '../../../components/badge.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { addresses, api } from '../../addresses.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { BeforeRehearsal } from './before-rehearsal.tsx';
import { RehearsalProgress } from './rehearsal-progress.tsx';
import { RehearsalReportView } from './rehearsal-report-view.tsx';
import type { Rehearsal } from './rehearsal-state.ts';
import { useRehearsalWords } from './rehearsal-words.ts';
import { useRehearsal } from './use-rehearsal.ts';

export function RehearsalPage() {
  const { questionnaireId = '' } = useRoute().params;
  return <OneRehearsal key={questionnaireId} id={questionnaireId} />;
}

/** A draft played through by robots: what will happen, how it goes, and what came of it. */
function OneRehearsal({ id }: { readonly id: string }) {
  const { locale, say } = useRehearsalWords();
  const staffSay = useWords().say;
  const questionnaire = useResource<QuestionnaireReply>(api.questionnaire(id));
  const inHand = useRehearsal(id);
  const { rehearsal } = inHand;
  const name = questionnaire.data?.title;
  const isRunning = rehearsal.kind === 'running';
  const state = isRunning
    ? say('running')
    : rehearsal.kind === 'reported'
      ? say('report.done')
      : say('heading');
  return (
    <Page
      heading={say('heading')}
      title={[state, ...(name ? [textIn(locale, name)] : [])]}
      marks={
        <Badge tone="caution" icon="dots">
          {say('practice')}
        </Badge>
      }
      trail={{
        href: addresses.questionnaire(id),
        // A draft may have no title yet.
        text: name?.ja.trim() ? <Localized text={name} /> : staffSay('questionnaire'),
      }}
    >
      <Loaded resource={questionnaire}>
        {(one) => (
          <div class="stack is-wide">
            {rehearsal.kind === 'running' && <RehearsalProgress rehearsal={rehearsal} onStop={inHand.stop} />}
            {rehearsal.kind === 'reported' && (
              <RehearsalReportView report={rehearsal.report} questionnaire={one} onAgain={inHand.start} />
            )}
            {rehearsal.kind !== 'running' && rehearsal.kind !== 'reported' && (
              <>
                <WhatHappened rehearsal={rehearsal} />
                {one.status === 'draft' ? (
                  <BeforeRehearsal questionnaire={one} onStart={inHand.start} />
                ) : (
                  <Notice title={say('notDraft.title')}>
                    <p>{say('notDraft.text')}</p>
                    <LinkButton href={addresses.questionnaire(id)}>{say('toEditor')}</LinkButton>
                  </Notice>
                )}
              </>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** Why there is no report, where there was to be one. */
function WhatHappened({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { say } = useRehearsalWords();
  switch (rehearsal.kind) {
    case 'refused':
      return <FailureNotice failure={rehearsal.failure} />;
    case 'stopped':
      return (
        <Notice title={say('stopped.title')} live>
          <p>{say('stopped.text')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" title={say('failed.title')} live>
          <p>{say('failed.text')}</p>
          <p>
            {rehearsal.removed === undefined
              ? say('cut.text')
              : say(rehearsal.removed ? 'failed.removed' : 'failed.kept')}
          </p>
        </Notice>
      );
    default:
      return null;
  }
}
