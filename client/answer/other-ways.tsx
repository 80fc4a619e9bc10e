import { paperPath, preparingPath } from './answer-path.ts';
import { answerWords } from './messages/answer-words.ts';
import type { AnswerPageProps } from './page-props.ts';

type OtherWaysProps = Pick<AnswerPageProps, 'locale' | 'code' | 'link'>;

/** To have the answers prepared by the office, or to write them on paper: for who opened the personal link. */
export function OtherWays({ locale, code, link }: OtherWaysProps) {
  if (link !== 'personal') return null;
  const say = answerWords(locale);
  return (
    <section class="other-ways no-print" aria-labelledby="other-ways">
      <h2 id="other-ways">{say('otherWays')}</h2>
      <ul>
        <li>
          <a href={preparingPath(code, locale)}>{say('otherWays.preparing')}</a>
        </li>
        <li>
          <a href={paperPath(code, locale)}>{say('otherWays.paper')}</a>
        </li>
      </ul>
    </section>
  );
}
