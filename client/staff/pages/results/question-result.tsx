import { useRef } from 'preact/hooks';
import { eraFiscalYear } from '../../../../shared/domain/fiscal-year.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { chartRows } from '../../charts/chart-rows.ts';
import { ChoiceChart } from '../../charts/choice-chart.tsx';
import { positiveCodes } from '../../figures/positive-codes.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { chartSentence } from '../../messages/chart-sentence.ts';
import { questionName } from '../../messages/measure-wording.ts';
import type { QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { OptionTable } from './option-table.tsx';
import { SavePicture } from './save-picture.tsx';

export interface QuestionResultProps {
  readonly question: QuestionnaireReply['questions'][number];
  readonly index: number;
  readonly questionnaire: QuestionnaireReply;
  readonly tally: TallyReply;
}

/** How one question was answered: a choice as chart, table and sentence; anything else as how many wrote something. */
export function QuestionResult({ question, index, questionnaire, tally }: QuestionResultProps) {
  const { locale, say } = useWords();
  const counted = tally.questions.find(({ code }) => code === question.code);
  if (!counted) return null;
  const name = questionName(locale, index);
  const headingId = `result-${question.code}`;
  return (
    <section class="card question-result" aria-labelledby={headingId}>
      <h3 id={headingId}>
        {name} <Localized text={question.text} />
      </h3>
      {'options' in question ? (
        <ChoiceResult {...{ question, counted, name, questionnaire, tally }} />
      ) : (
        <p>{say('results.written', { answered: counted.answered, eligible: tally.eligible })}</p>
      )}
      {question.comment && (
        <p class="quiet">
          <Localized text={question.comment.prompt} /> {say('results.comments', { count: counted.comments })}
        </p>
      )}
    </section>
  );
}

interface ChoiceResultProps extends Omit<QuestionResultProps, 'question' | 'index'> {
  readonly question: Extract<QuestionnaireReply['questions'][number], { options: unknown }>;
  readonly counted: TallyReply['questions'][number];
  readonly name: string;
}

function ChoiceResult({ question, counted, name, questionnaire, tally }: ChoiceResultProps) {
  const { locale, say } = useWords();
  const chartBox = useRef<HTMLDivElement>(null);
  const countOf = (code: string) => counted.options.find((option) => option.code === code)?.count ?? 0;
  const options = question.options.map(({ code, label }) => ({ code, label, count: countOf(code) }));
  const positive = positiveCodes(questionnaire, question.code);
  const silence = Math.max(0, tally.eligible - counted.answered);
  const single = question.kind === 'single-choice';
  const sentence = chartSentence(locale, {
    name,
    options,
    positive,
    single,
    eligible: tally.eligible,
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
        <ChoiceChart rows={rows} whole={tally.eligible} label={sentence} />
        <OptionTable
          options={options}
          positive={positive}
          silence={silence}
          eligible={tally.eligible}
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
