import { textIn } from '../../../../shared/domain/localized-text.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { AnswerSummaryReply, QuestionnaireReply } from '../../requests/replies.ts';

export interface NumberResultProps {
  readonly question: Extract<QuestionnaireReply['questions'][number], { kind: 'number' }>;
  readonly figures: NonNullable<AnswerSummaryReply['numbers'][number]['figures']>;
  readonly count: number;
  readonly maySeeResponses: boolean;
}

/** What the numbers that people entered come to; the mean always with the sum and the number of values it is made of. */
export function NumberResult({ question, figures, count, maySeeResponses }: NumberResultProps) {
  const { locale, say } = useWords();
  const unit = question.unit ? ` ${textIn(locale, question.unit)}` : '';
  const value = (figure: string) => `${groupedFigure(figure)}${unit}`;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{say('numbers.mean')}</dt>
          <dd>
            {value(figures.mean)}{' '}
            <span class="quiet">{say('numbers.madeOf', { sum: value(figures.sum), count })}</span>
          </dd>
        </div>
        <div>
          <dt>{say('numbers.median')}</dt>
          <dd>{value(figures.median)}</dd>
        </div>
        <div>
          <dt>{say('numbers.range')}</dt>
          <dd>{say('numbers.fromTo', { min: value(figures.min), max: value(figures.max) })}</dd>
        </div>
      </dl>
      {maySeeResponses && (
        <p>
          <a href="#who">{say('numbers.byRespondent')}</a>
        </p>
      )}
    </>
  );
}
