import type { QuizReply } from '../../../../shared/api/quiz-api.ts';
import { formatPercent } from '../../../../shared/domain/ratio.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useQuizWords } from '../../frame/quiz-words.ts';

type Row = QuizReply['bodies'][number];

export interface QuizBodiesProps {
  readonly counted: QuizReply;
  readonly maySeeResponses: boolean;
}

/** How each ward or bureau did, in official order; small ones only for who may see who answered what. */
export function QuizBodies({ counted, maySeeResponses }: QuizBodiesProps) {
  const { locale } = useWords();
  const sayQuiz = useQuizWords();
  const { bodies, leastInBody } = counted;
  if (bodies.length === 0) return null;
  const withheld = <span class="quiet">{sayQuiz('withheld')}</span>;
  const figure = (name: 'responded' | 'passed' | 'allRight'): Column<Row> => ({
    key: name,
    header: sayQuiz(name),
    numeric: true,
    cell: ({ figures }) => figures?.[name] ?? (name === 'responded' ? withheld : ''),
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'body',
      header: sayQuiz('body'),
      namesRow: true,
      cell: ({ body }) => (body === null ? sayQuiz('body.none') : <bdi lang="ja">{body}</bdi>),
    },
    { key: 'eligible', header: sayQuiz('eligible'), numeric: true, cell: ({ eligible }) => eligible },
    { key: 'excused', header: sayQuiz('excused'), numeric: true, cell: ({ excused }) => excused },
    figure('responded'),
    figure('passed'),
    figure('allRight'),
    {
      key: 'share',
      header: sayQuiz('share'),
      numeric: true,
      cell: ({ figures }) => {
        if (!figures) return '';
        const percent = figures.passedShare && formatPercent(figures.passedShare);
        return percent === undefined || percent === null ? componentWords(locale)('noValue') : `${percent}%`;
      },
    },
  ];
  const least = figureIn(locale, leastInBody);
  return (
    <>
      <DataTable
        caption={sayQuiz('bodies.caption')}
        columns={columns}
        rows={bodies}
        rowKey={({ body }) => body ?? ''}
        stacks
        empty={null}
      />
      <p class="quiet">{sayQuiz(maySeeResponses ? 'withheld.editor' : 'withheld.viewer', { least })}</p>
    </>
  );
}
