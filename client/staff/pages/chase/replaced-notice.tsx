import type { Question } from '../../../../shared/domain/questionnaire.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useChangesWords } from './changes-words.ts';
import type { ReplacedAnswers } from './use-replaced-answers.ts';

export interface ReplacedNoticeProps {
  readonly questions: readonly Question[];
  readonly replacing: ReplacedAnswers;
}

/** Which answer is going to be replaced and what of it is changed; after another came in between, a choice. */
export function ReplacedNotice({ questions, replacing }: ReplacedNoticeProps) {
  const { locale, say } = useWords();
  const sayOf = useChangesWords();
  const { begun, changed, newer } = replacing;
  const named = (codes: readonly string[]) =>
    codes
      .map((code) => questions.findIndex((question) => question.code === code) + 1)
      .map((place) => say('question.name', { number: figureIn(locale, place) }))
      .join(say('listComma'));
  return (
    <>
      {newer && (
        <Notice
          tone="error"
          title={sayOf('proxy.newer.title', { version: figureIn(locale, newer.version) })}
          live
        >
          <p>{sayOf('proxy.newer.text')}</p>
          <p>
            {newer.differs.length > 0
              ? sayOf('proxy.newer.differs', { questions: named(newer.differs) })
              : sayOf('proxy.newer.same')}
          </p>
          <div class="button-row">
            <Button onClick={replacing.takeNewer}>{sayOf('proxy.newer.take')}</Button>
            <Button onClick={replacing.keepTyped}>
              {sayOf('proxy.newer.keep', { version: figureIn(locale, newer.version) })}
            </Button>
          </div>
        </Notice>
      )}
      {begun && !newer && (
        <Notice
          tone="caution"
          title={sayOf('proxy.replaces.title', { version: figureIn(locale, begun.version) })}
        >
          <p>
            {sayOf(`proxy.replaces.${begun.by}`, {
              time: dayTimeWording(locale, new Date(begun.submittedAt)),
            })}
          </p>
          <p role="status">
            {changed.length > 0
              ? sayOf('proxy.changed', { questions: named(changed) })
              : sayOf('proxy.unchanged')}
          </p>
        </Notice>
      )}
    </>
  );
}
