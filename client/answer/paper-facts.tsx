import type { ComponentChildren } from 'preact';
import { EnteredText } from '../components/entered-text.tsx';
import { componentWords } from '../messages/component-words.ts';
import { dayWording } from '../messages/date-wording.ts';
import { timeWording } from '../messages/time-wording.ts';
import { askedYear } from './asked-year.ts';
import { answerWords } from './messages/answer-words.ts';
import type { AnswerPageProps } from './page-props.ts';
import { quizRules } from './quiz-rules.ts';

/** Until when, to whom, and who will see it. The day in full and nothing counted: paper is read on another day. */
export function PaperFacts({ locale, questionnaire, respondent, dueAt }: AnswerPageProps) {
  const say = answerWords(locale);
  const { fiscalYear, nonResponse, quiz, contact } = questionnaire;
  const year = askedYear(locale, fiscalYear);
  const gap = locale === 'ja' ? '' : ' ';
  const measured = questionnaire.isMeasured === false ? [] : [say('about.measures', { year })];
  const words = componentWords(locale);
  const deadline = dueAt
    ? words('date.until', { day: dayWording(locale, dueAt), time: timeWording(dueAt) })
    : words('date.noDeadline');
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [say('about.deadline'), deadline],
    [say('paper.return'), say('paper.returnHow')],
    [say('paper.fillingIn'), say('paper.fillingInHow')],
    ...(quiz ? [[say('quiz'), quizRules(locale, quiz, respondent.body).join(gap)] as const] : []),
    [say('about.seen'), [...measured, say('about.published')].join(gap)],
    [say('about.silence'), say(`about.${nonResponse}`)],
    ...(contact
      ? [[say('about.contact'), <EnteredText key="contact" locale={locale} text={contact} />] as const]
      : []),
  ];
  return (
    <dl class="paper-facts">
      {facts.map(([term, description], index) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{index === 0 ? <strong>{description}</strong> : description}</dd>
        </div>
      ))}
    </dl>
  );
}
