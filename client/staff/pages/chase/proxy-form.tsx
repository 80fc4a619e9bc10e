import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { checkAnswers } from '../../../../shared/domain/answer-check.ts';
import {
  type AnswerProblem,
  answersFromForm,
  visibleQuestions,
  withoutHiddenAnswers,
} from '../../../../shared/domain/answers.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { addresses, api } from '../../addresses.ts';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { codeOf } from '../../requests/api-client.ts';
import type { PersonReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { useChangesWords } from './changes-words.ts';
import { nameOf } from './chase-tile.tsx';
import { ProxyErrors, problemsIn } from './proxy-errors.tsx';
import { ProxyQuestion } from './proxy-question.tsx';
import { ReplacedNotice } from './replaced-notice.tsx';
import { type CurrentResponse, useReplacedAnswers } from './use-replaced-answers.ts';
import { useUnsavedWarning } from './use-unsaved-warning.ts';

export interface ProxyFormProps {
  readonly questionnaire: QuestionnaireReply;
  readonly person: PersonReply;
  readonly current: CurrentResponse;
  /** Another answer came in between: the person is read again. */
  readonly onConflict: () => void;
}

/** Stored as they stand: they are records of the office, not words of the screen. */
const SOURCES = { paper: '用紙', telephone: '電話' } as const;

/** The whole questionnaire as the respondent is asked it, checked by the same rules. */
export function ProxyForm({ questionnaire, person, current, onConflict }: ProxyFormProps) {
  const { locale, say } = useWords();
  const sayOf = useChangesWords();
  const announce = useAnnounce();
  const { route } = useLocation();
  const act = useAct();
  const [source, setSource] = useState<keyof typeof SOURCES>();
  const [problems, setProblems] = useState<readonly AnswerProblem[]>([]);
  const [refusals, setRefusals] = useState(0);
  const [sent, setSent] = useState(false);
  const { invitation, draft } = person;
  const asked = { questions: questionnaire.questions };
  const replacing = useReplacedAnswers(asked, current);
  const { fields } = replacing;
  useUnsavedWarning(replacing.changed.length > 0 && !sent);
  const answers = withoutHiddenAnswers(asked, answersFromForm(asked, fields));
  const shown = visibleQuestions(asked, answers);
  const version = replacing.seen;
  const name = nameOf(locale, invitation);
  const sourceError =
    refusals > 0 && source === undefined
      ? componentWords(locale)('problem.required.single-choice')
      : undefined;

  const refuse = (found: readonly AnswerProblem[]) => {
    setProblems(found);
    setRefusals((count) => count + 1);
  };
  const enter = async () => {
    const checked = checkAnswers(asked, answers);
    if (!checked.ok || source === undefined) return refuse(checked.ok ? [] : checked.problems);
    refuse([]);
    setRefusals(0);
    if (version > 0 && replacing.changed.length === 0) return announce(sayOf('proxy.nothing'));
    const body = { answers: checked.answers, source: SOURCES[source], basedOn: version };
    const outcome = await act.run('POST', api.ofInvitation(invitation.id, 'proxy-response'), body);
    if (!outcome) return undefined;
    if (!outcome.ok) {
      const found = problemsIn(outcome.failure);
      if (found.length > 0) refuse(found);
      return onConflict();
    }
    setSent(true);
    announce(say('proxy.done', { name }));
    // Once the warning has been taken off.
    return void setTimeout(() => route(addresses.questionnaire(questionnaire.id)));
  };
  return (
    <form
      class="stack proxy-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <ProxyErrors key={refusals} questions={asked.questions} problems={problems} sourceError={sourceError} />
      {act.failure && problems.length === 0 && codeOf(act.failure) !== 'response-changed' && (
        <FailureNotice failure={act.failure} />
      )}
      <p>{say('proxy.text', { name })}</p>
      <ReplacedNotice questions={asked.questions} replacing={replacing} />
      {draft && version === 0 && (
        <Notice tone="caution" title={say('proxy.draft.title')}>
          <p>{say('proxy.draft.text', { name })}</p>
        </Notice>
      )}
      <div class="card">
        <RadioGroup
          locale={locale}
          id="proxy-source"
          name="source"
          legend={say('proxy.source')}
          required
          help={say('proxy.source.help')}
          choices={[
            { value: 'paper', label: say('proxy.source.paper') },
            { value: 'telephone', label: say('proxy.source.telephone') },
          ]}
          value={source}
          error={sourceError}
          onChoose={(value) => setSource(value === 'paper' ? 'paper' : 'telephone')}
        />
      </div>
      {asked.questions.map((question, index) =>
        shown.includes(question) ? (
          <ProxyQuestion
            key={question.code}
            place={index + 1}
            question={question}
            fields={fields}
            problems={problems.filter((one) => one.question === question.code)}
            onChange={replacing.set}
          />
        ) : null,
      )}
      <div class="button-row">
        <ActButton type="submit" look="primary" running={act.running} busy={say('proxy.busy')}>
          {say('proxy.enter')}
        </ActButton>
        <LinkButton href={addresses.questionnaire(questionnaire.id)}>{say('cancel')}</LinkButton>
      </div>
    </form>
  );
}
