import { Bar } from '../../../components/bar.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PeopleLine } from '../../../components/people-line.tsx';
import { dayTimeWording, deadlineWording } from '../../../messages/date-wording.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { QuestionnaireReply, TallyReply } from '../../requests/replies.ts';

export interface ResponseProgressProps {
  readonly questionnaire: Pick<QuestionnaireReply, 'id' | 'status' | 'dueAt'>;
  readonly tally: TallyReply;
}

/** How far the answers have come, and the way to what they say. */
export function ResponseProgress({ questionnaire, tally }: ResponseProgressProps) {
  const { locale, say } = useWords();
  const { responded, eligible } = tally;
  const { status, dueAt } = questionnaire;
  const due = dueAt && new Date(dueAt);
  return (
    <section class="card progress" aria-label={say('responses')}>
      <div class="progress-figure">
        <p class="ratio-figure">
          <span class="numerator">{groupedFigure(responded)}</span>
          <span class="denominator">/{groupedFigure(eligible)}</span>
          <span class="unit">{say('responses')}</span>
        </p>
        {due && (
          <p class="progress-deadline">
            <span class="quiet">{say('deadline')}</span>{' '}
            {status === 'open' ? deadlineWording(locale, due, new Date()) : dayTimeWording(locale, due)}
          </p>
        )}
        <LinkButton href={addresses.results(questionnaire.id)}>{say('toResults')}</LinkButton>
      </div>
      <Bar value={responded} max={eligible} label={say('responseCount', { responded, eligible })} />
      <PeopleLine locale={locale} {...tally} />
    </section>
  );
}
