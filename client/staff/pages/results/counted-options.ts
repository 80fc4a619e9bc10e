import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import type { Condition } from '../../../../shared/domain/questionnaire.ts';
import { questionName } from '../../messages/measure-wording.ts';
import { staffWords } from '../../messages/staff-words.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

/** 問１「そう思う」「どちらかといえばそう思う」: which options count, by the labels that people read. */
export function countedOptions(
  locale: Locale,
  { conditions }: { readonly conditions: readonly Condition[] },
  questions: QuestionnaireReply['questions'],
): string {
  const say = staffWords(locale);
  return conditions
    .map((condition) => {
      const place = questions.findIndex(({ code }) => code === condition.question);
      const question = questions[place];
      const options = question && 'options' in question ? question.options : [];
      const labels = condition.options.map((code) => {
        const label = options.find((option) => option.code === code)?.label;
        return say('quoted', { text: label ? textIn(locale, label) : code });
      });
      const name = place < 0 ? condition.question : questionName(locale, place);
      return say('countedOptions', { question: name, options: labels.join(say('quotesJoin')) });
    })
    .join(say('listComma'));
}
