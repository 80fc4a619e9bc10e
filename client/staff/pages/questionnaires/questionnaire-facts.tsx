import { contactIn } from '../../../../shared/domain/questionnaire.ts';
import { dayTimeWording, deadlineWording } from '../../../messages/date-wording.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { EarlierName } from './earlier-name.tsx';

export interface QuestionnaireFactsProps {
  readonly questionnaire: QuestionnaireReply;
  /** With whom to ask; left out where both stand in fields of the same page. */
  readonly withIntroduction: boolean;
}

/** Year, when answers are taken, how silence counts, what it was made from, and when what happened. */
export function QuestionnaireFacts({ questionnaire, withIntroduction }: QuestionnaireFactsProps) {
  const { locale, say } = useWords();
  const { fiscalYear, status, opensAt, dueAt, madeFrom, introduction, nonResponse } = questionnaire;
  const contact = withIntroduction ? contactIn(questionnaire) : undefined;
  const due = dueAt && new Date(dueAt);
  const times = (['issuedAt', 'closedAt', 'fixedAt', 'publishedAt'] as const).flatMap((name) => {
    const at = questionnaire[name];
    return at ? [{ name, at }] : [];
  });
  return (
    <div class="stack">
      {withIntroduction && introduction && introduction.ja !== '' && (
        <p class="introduction as-entered">
          <Localized text={introduction} />
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>{say('year')}</dt>
          <dd>{fiscalYearWording(locale, fiscalYear)}</dd>
        </div>
        {(opensAt || status === 'draft') && (
          <div>
            <dt>{say('opening')}</dt>
            <dd>
              {opensAt
                ? say('opening.at', { at: dayTimeWording(locale, new Date(opensAt)) })
                : say('opening.atIssue')}
            </dd>
          </div>
        )}
        <div>
          <dt>{say('deadline')}</dt>
          <dd>
            {!due && say('deadline.none')}
            {due &&
              (status === 'open' ? deadlineWording(locale, due, new Date()) : dayTimeWording(locale, due))}
          </dd>
        </div>
        <div>
          <dt>{say('nonResponse')}</dt>
          <dd>{say(`nonResponse.${nonResponse}`)}</dd>
        </div>
        {contact && (
          <div>
            <dt>{say('draft.contact')}</dt>
            <dd class="as-entered">
              <Localized text={contact} />
            </dd>
          </div>
        )}
        {madeFrom && (
          <div>
            <dt>{say('madeFrom')}</dt>
            <dd>
              <a href={addresses.questionnaire(madeFrom)}>
                <EarlierName id={madeFrom} />
              </a>
            </dd>
          </div>
        )}
        {times.map(({ name, at }) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{dayTimeWording(locale, new Date(at))}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
