import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedMeasure,
  PublishedQuestion,
} from '../../shared/domain/publication/published-document.ts';
import { DataTable } from '../components/data-table.tsx';
import { figureIn, groupedFigure } from '../messages/figures.ts';
import { type CountingMark, countingMark } from './counting-mark.ts';
import { EnteredLines } from './entered-lines.tsx';
import { isolatedIn } from './isolated.ts';
import { LevelBar, type LevelPart, LevelSwatch } from './level-bar.tsx';
import { resultsWords } from './messages/results-words.ts';
import { listed } from './result-wording.ts';

export interface MeasuredQuestionProps {
  readonly locale: Locale;
  /** Of the indicator: several can look at one question. */
  readonly code: string;
  readonly question: PublishedQuestion;
  /** From 1. */
  readonly number: number;
  readonly eligible: number;
  readonly measured: PublishedMeasure;
}

interface Row extends LevelPart {
  readonly key: string;
  readonly mark: CountingMark;
  readonly text: PublishedQuestion['text'] | undefined;
}

/** A question as it was asked, with how many chose what: a bar of all the answers, and their table. */
export function MeasuredQuestion(props: MeasuredQuestionProps) {
  const { locale, code, question, number, eligible } = props;
  const say = resultsWords(locale);
  const rows = rowsOf(props);
  const parts = rows.map(({ label, count }) => say('chart.part', { label, count: groupedFigure(count) }));
  return (
    <div class="measured-question">
      <h5>
        {say('how.question', { number: figureIn(locale, number) })}
        {'\u00a0'}
        <EnteredLines locale={locale} text={question.text} />
      </h5>
      {question.kind === 'single-choice' && (
        <LevelBar
          parts={rows}
          whole={eligible}
          label={say('chart.question', { parts: listed(locale, parts) })}
        />
      )}
      <DataTable
        caption={say('how.answersTo', { code, number: figureIn(locale, number) })}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          {
            key: 'option',
            header: say('column.option'),
            namesRow: true,
            cell: ({ level, label, text }) => (
              <>
                <LevelSwatch level={level} /> {text ? <EnteredLines locale={locale} text={text} /> : label}
              </>
            ),
          },
          {
            key: 'count',
            header: say('column.count'),
            numeric: true,
            cell: ({ count }) => groupedFigure(count),
          },
          {
            key: 'positive',
            header: say('column.positive'),
            cell: ({ mark }) => say(`how.${mark}`),
          },
        ]}
      />
    </div>
  );
}

/** Options in their order, the positive ones in the two blues, the others in the two reds; silence last, in grey. */
function rowsOf({ locale, question, eligible, measured }: MeasuredQuestionProps): readonly Row[] {
  const isPositive = (code: string) => countingMark(measured, question, code) !== 'no';
  const positives = question.options.filter(({ code }) => isPositive(code));
  const others = question.options.filter(({ code }) => !isPositive(code));
  const options = question.options.map((option): Row => {
    const place = isPositive(option.code) ? positives.indexOf(option) : others.indexOf(option) + 2;
    const isLast = isPositive(option.code) ? place > 0 : place >= 1 + others.length;
    const level = isPositive(option.code) ? (isLast ? '2' : '1') : isLast ? '4' : '3';
    return {
      key: option.code,
      label: isolatedIn(locale, option.label),
      text: option.label,
      count: option.count,
      mark: countingMark(measured, question, option.code),
      level,
    };
  });
  const silent: Row = {
    key: ' silent',
    label: resultsWords(locale)('how.noAnswer'),
    text: undefined,
    count: eligible - question.answered,
    mark: 'no',
    level: 'none',
  };
  return [...options, silent];
}
