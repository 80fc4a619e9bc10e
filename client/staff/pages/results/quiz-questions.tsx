import type { QuizReply } from '../../../../shared/api/quiz-api.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { rightOptionsOf } from '../../../../shared/domain/quiz.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { useQuizWords } from '../../frame/quiz-words.ts';
import { questionName } from '../../messages/measure-wording.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

type Row = QuizReply['questions'][number];

export interface QuizQuestionsProps {
  readonly counted: QuizReply;
  readonly questionnaire: QuestionnaireReply;
}

/** What was misunderstood most, first, with what people took for right. */
export function QuizQuestions({ counted, questionnaire }: QuizQuestionsProps) {
  const { locale, say } = useWords();
  const sayQuiz = useQuizWords();
  const { questions } = questionnaire;
  const labelOf = (question: (typeof questions)[number] | undefined, code: string) => {
    const label =
      question && 'options' in question && question.options.find((option) => option.code === code)?.label;
    return label ? textIn(locale, label) : code;
  };
  const mostWrong = ({ code, wrong, mostChosenWrong }: Row) => {
    const question = questions.find((one) => one.code === code);
    if (!mostChosenWrong) return sayQuiz(wrong > 0 ? 'mostWrong.incomplete' : 'mostWrong.none');
    const { count } = mostChosenWrong;
    return sayQuiz('mostWrong.figure', { option: labelOf(question, mostChosenWrong.code), count });
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'question',
      header: sayQuiz('question'),
      namesRow: true,
      cell: ({ code }) => {
        const index = questions.findIndex((one) => one.code === code);
        const question = questions[index];
        return (
          <>
            {questionName(locale, index)} {question && <Localized text={question.text} />}
            <span class="quiet right-options">
              {say('right.mark')}
              {say('colon')}
              {question &&
                rightOptionsOf(question)
                  .map((option) => labelOf(question, option))
                  .join(say('listComma'))}
            </span>
          </>
        );
      },
    },
    { key: 'wrong', header: sayQuiz('wrong'), numeric: true, cell: ({ wrong }) => wrong },
    { key: 'right', header: sayQuiz('right'), numeric: true, cell: ({ right }) => right },
    { key: 'most', header: sayQuiz('mostWrong'), cell: mostWrong },
  ];
  return (
    <DataTable
      caption={sayQuiz('questions.caption')}
      columns={columns}
      rows={counted.questions}
      rowKey={({ code }) => code}
      stacks
      empty={null}
    />
  );
}
