import type { Measure, QuizCount } from '../../../../../shared/domain/questionnaire.ts';
import { RadioGroup } from '../../../../components/radio-group.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useQuizWords } from '../../../frame/quiz-words.ts';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { NumberSetting } from './number-setting.tsx';
import { countedBy } from './quiz-edits.ts';

export interface CountingFieldsProps {
  readonly measure: Measure;
  /** JSON pointer of the measure. */
  readonly place: string;
  readonly onChange: (measure: Measure, place?: string) => void;
}

/** In a check of understanding: whether who passed is counted, or who has everything right, or who chose what. */
export function QuizCounting({ measure, place, onChange }: CountingFieldsProps) {
  const { locale } = useWords();
  const sayQuiz = useQuizWords();
  const { draft } = useEditorParts();
  if (!draft.quiz && !measure.counts) return null;
  const own = `${place}/counts`;
  return (
    <RadioGroup
      locale={locale}
      id={placeId(own)}
      name={placeId(own)}
      legend={sayQuiz('counts.legend')}
      value={measure.counts ?? 'conditions'}
      choices={(['passed', 'all-right', 'conditions'] as const).map((value) => ({
        value,
        label: sayQuiz(`counts.${value}`),
      }))}
      onChoose={(value) =>
        onChange(countedBy(measure, value === 'conditions' ? undefined : (value as QuizCount)))
      }
    />
  );
}

/** How many of several conditions must hold. */
export function CombineFields({ measure, place, onChange }: CountingFieldsProps) {
  const { locale, say } = useWords();
  const sayQuiz = useQuizWords();
  const own = `${place}/combine`;
  const { combine, conditions } = measure;
  return (
    <>
      <RadioGroup
        locale={locale}
        id={placeId(own)}
        name={placeId(own)}
        legend={say('editor.measure.combine')}
        value={combine}
        choices={[
          { value: 'all', label: say('editor.measure.combine.all') },
          { value: 'any', label: say('editor.measure.combine.any') },
          { value: 'at-least', label: sayQuiz('combine.at-least') },
        ]}
        onChoose={(value) =>
          onChange({
            ...measure,
            combine: value as Measure['combine'],
            atLeast: value === 'at-least' ? Math.max(1, conditions.length - 1) : undefined,
          })
        }
      />
      {combine === 'at-least' && (
        <NumberSetting
          place={`${place}/atLeast`}
          label={sayQuiz('combine.atLeast')}
          value={measure.atLeast}
          onChange={(atLeast, at) => {
            if (atLeast !== undefined && atLeast > 0) onChange({ ...measure, atLeast }, at);
          }}
        />
      )}
    </>
  );
}
