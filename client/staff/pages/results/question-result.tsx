import { useRef } from 'preact/hooks';
import { eraFiscalYear } from '../../../../shared/domain/fiscal-year.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { chartRows } from '../../charts/chart-rows.ts';
import { ChoiceChart } from '../../charts/choice-chart.tsx';
import { markedOptions } from '../../figures/marked-options.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { chartSentence } from '../../messages/chart-sentence.ts';
import { questionName } from '../../messages/measure-wording.ts';
import type { AnswerSummaryReply, QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { NumberResult } from './number-result.tsx';
import { OptionTable } from './option-table.tsx';
import { SavePicture } from './save-picture.tsx';
import { shownWhenInLabels } from './shown-when.ts';

export interface QuestionResultProps {
  readonly question: QuestionnaireReply['questions'][number];
  readonly index: number;
  readonly questionnaire: QuestionnaireReply;
  readonly tally: TallyReply;
  /** Of a question that depends on earlier answers: to how many it was shown; undefined where that is not known (yet). */
  readonly shown: number | undefined;
  readonly numbers: AnswerSummaryReply['numbers'][number] | undefined;
  readonly maySeeResponses: boolean;
}

/**
 * How one question was answered: a choice as chart, table and sentence; a number as what the numbers come to; anything
 * else as how many wrote something. Its base is the people asked, or those it was shown to.
 */
export function QuestionResult(props: QuestionResultProps) {
  const { question, index, questionnaire, tally, shown, numbers, maySeeResponses } = props;
  const { locale, say } = useWords();
  const counted = tally.questions.find(({ code }) => code === question.code);
  if (!counted) return null;
  const name = questionName(locale, index);
  const { answered } = counted;
  const isConditional = question.showWhen !== undefined;
  // The two are read one after the other: whoever answered has been shown it.
  const base = isConditional ? Math.max(shown ?? 0, answered) : tally.eligible;
  const headingId = `result-${question.code}`;
  return (
    <section class="card question-result" aria-labelledby={headingId}>
      <h3 id={headingId}>
        {name} <Localized text={question.text} />
      </h3>
      {question.showWhen && (
        <p>
          {shownWhenInLabels(locale, question.showWhen, questionnaire.questions)}
          {shown !== undefined && say('results.shownTo', { shown: base })}
        </p>
      )}
      {'options' in question ? (
        <ChoiceResult {...{ question, counted, name, questionnaire, tally, base, isConditional }} />
      ) : (
        <p>
          {isConditional
            ? say('results.writtenOfShown', { answered, shown: base })
            : say('results.written', { answered, eligible: tally.eligible })}
        </p>
      )}
      {question.kind === 'number' && numbers?.figures && (
        <NumberResult {...{ question, maySeeResponses }} figures={numbers.figures} count={numbers.count} />
      )}
      {question.comment && (
        <p class="quiet">
          <Localized text={question.comment.prompt} /> {say('results.comments', { count: counted.comments })}
        </p>
      )}
    </section>
  );
}

interface ChoiceResultProps extends Pick<QuestionResultProps, 'questionnaire' | 'tally'> {
  readonly question: Extract<QuestionnaireReply['questions'][number], { options: unknown }>;
  readonly counted: TallyReply['questions'][number];
  readonly name: string;
  /** People asked, or those it was shown to. */
  readonly base: number;
  readonly isConditional: boolean;
}

function ChoiceResult(props: ChoiceResultProps) {
  const { question, counted, name, questionnaire, tally, base, isConditional } = props;
  const { locale, say } = useWords();
  const chartBox = useRef<HTMLDivElement>(null);
  const countOf = (code: string) => counted.options.find((option) => option.code === code)?.count ?? 0;
  const options = question.options.map(({ code, label }) => ({ code, label, count: countOf(code) }));
  const marked = markedOptions(questionnaire, question);
  const silence = Math.max(0, base - counted.answered);
  const single = question.kind === 'single-choice';
  const sentence = chartSentence(locale, {
    name,
    options,
    marked,
    single,
    base,
    isConditional,
    answered: counted.answered,
    unit: questionnaire.frozenMeasures[0]?.unit,
  });
  const rows = chartRows(
    options.map(({ label, count }) => ({ label: textIn(locale, label), count })),
    { label: say('unanswered'), count: silence },
    single,
  );
  return (
    <>
      <div class="chart-and-table" ref={chartBox}>
        <ChoiceChart rows={rows} whole={Math.max(1, base)} label={sentence} />
        <OptionTable
          options={options}
          marked={marked}
          silence={silence}
          base={base}
          isConditional={isConditional}
          name={name}
        />
      </div>
      <p class="chart-sentence">{sentence}</p>
      <SavePicture
        around={chartBox}
        name={name}
        fileName={`${eraFiscalYear(questionnaire.fiscalYear)}_${questionnaire.title.ja}_${name}`}
        title={`${name} ${textIn(locale, question.text)}`}
        notes={[
          sentence,
          say('picture.counts', tally),
          say('picture.asOf', {
            at: dayTimeWording(locale, new Date(tally.asOf)),
            state: say(tally.provisional ? 'results.provisional' : `questionnaire.${tally.status}`),
          }),
        ]}
      />
      {!single && <p class="quiet">{say('results.severalChoices')}</p>}
    </>
  );
}
