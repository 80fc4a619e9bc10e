import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import type { Condition } from '../../../../shared/domain/questionnaire.ts';
import { questionName } from '../../messages/measure-wording.ts';
import { staffWords } from '../../messages/staff-words.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

/** 「問１で「そう思わない」を選んだ人だけに表示」: with the labels, since results show no numbers of options. */
export function shownWhenInLabels(
  locale: Locale,
  conditions: readonly Condition[],
  questions: QuestionnaireReply['questions'],
): string {
  const say = staffWords(locale);
  const worded = conditions.map(({ question: code, options }, at) => {
    const place = questions.findIndex((one) => one.code === code);
    const asked = questions[place];
    const labels = options.map((option) => {
      const known =
        asked && 'options' in asked ? asked.options.find((one) => one.code === option) : undefined;
      return say('quoted', { text: known ? textIn(locale, known.label) : option });
    });
    const names = { question: questionName(locale, place), options: labels.join(say('measure.orOption')) };
    return say(at === conditions.length - 1 ? 'measure.last' : 'measure.and', names);
  });
  return say('question.shownWhen', { conditions: worded.join('') });
}
