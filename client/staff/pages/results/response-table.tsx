import { type Column, DataTable } from '../../../components/data-table.tsx';
import { InvitationBadge } from '../../../components/invitation-badge.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { questionName } from '../../messages/measure-wording.ts';
import type { QuestionnaireReply, ResponsesReply } from '../../requests/replies.ts';
import { answerWording } from './answer-wording.ts';

type Person = ResponsesReply['responses'][number];

export interface ResponseTableProps {
  readonly responses: ResponsesReply['responses'];
  readonly questions: QuestionnaireReply['questions'];
}

/** Who answered what, in the roster's order: the current answer of each, and how many times it was changed. */
export function ResponseTable({ responses, questions }: ResponseTableProps) {
  const { locale, say } = useWords();
  const noValue = componentWords(locale)('noValue');
  const columns: readonly Column<Person>[] = [
    {
      key: 'respondent',
      header: say('respondent'),
      namesRow: true,
      cell: ({ respondent }) => (
        <span class="nowrap">
          <Localized text={respondent.name} />
        </span>
      ),
    },
    {
      key: 'state',
      header: say('state'),
      cell: ({ state }) => <InvitationBadge locale={locale} state={state} />,
    },
    ...questions.map(
      (question, index): Column<Person> => ({
        key: question.code,
        header: questionName(locale, index),
        cell: ({ current }) => {
          const answer = current?.answers[question.code];
          if (!answer) return noValue;
          return (
            <>
              {answerWording(locale, question, answer) ?? noValue}
              {answer.comment && (
                <span class="comment as-entered">{say('quoted', { text: answer.comment })}</span>
              )}
            </>
          );
        },
      }),
    ),
    {
      key: 'submittedAt',
      header: say('answeredAt'),
      cell: ({ current, versions }) =>
        current ? (
          <>
            <span class="nowrap">{dayTimeWording(locale, new Date(current.submittedAt))}</span>
            {versions.length > 1 && (
              <span class="quiet"> {say('version', { version: versions.length })}</span>
            )}
            {versions.at(-1)?.by === 'proxy' && <span class="quiet"> {say('byProxy')}</span>}
          </>
        ) : (
          noValue
        ),
    },
  ];
  return (
    <div class="response-table">
      <DataTable
        caption={say('results.who.caption', { count: responses.filter(({ current }) => current).length })}
        columns={columns}
        rows={responses}
        rowKey={({ invitationId }) => invitationId}
        empty={<p>{say('results.who.empty')}</p>}
      />
    </div>
  );
}
