import type { Locale } from '../../shared/domain/localized-text.ts';
import { DEFAULT_TEXT_LENGTH } from '../../shared/domain/question-kinds/question-kind.ts';
import type { MultipleChoiceQuestion, Question } from '../../shared/domain/questionnaire.ts';
import { figureIn, groupedFigure } from '../messages/figures.ts';
import { answerWords } from './messages/answer-words.ts';
import { quotedOptions } from './quoted-options.ts';

/** How a question of this kind is answered, after the question's own help. */
export function howToAnswer(locale: Locale, question: Question): string {
  const say = answerWords(locale);
  switch (question.kind) {
    case 'single-choice':
      return say('help.one');
    case 'multiple-choice':
      return howManyToChoose(locale, question);
    case 'free-text':
      return say('help.length', { max: groupedFigure(question.maxLength ?? DEFAULT_TEXT_LENGTH) });
    case 'number': {
      const decimals = question.decimals ?? 0;
      if (decimals === 0) return say('help.wholeNumber');
      return say('help.decimal', { decimals: figureIn(locale, decimals) });
    }
    case 'date':
      return say('help.date');
  }
}

function howManyToChoose(locale: Locale, { minChoices, maxChoices }: MultipleChoiceQuestion): string {
  const say = answerWords(locale);
  const min = figureIn(locale, minChoices ?? 0);
  const max = figureIn(locale, maxChoices ?? 0);
  if (minChoices !== undefined && minChoices === maxChoices) return say('help.exactly', { min });
  if (minChoices !== undefined && maxChoices !== undefined) return say('help.between', { min, max });
  if (maxChoices !== undefined) return say('help.atMost', { max });
  return minChoices !== undefined && minChoices > 1 ? say('help.atLeast', { min }) : say('help.any');
}

/** For which options the comment is asked for with emphasis; it stays optional. */
export function whenToComment(locale: Locale, question: Question): string | undefined {
  const emphasis = question.comment?.emphasisFor ?? [];
  if (!('options' in question) || emphasis.length === 0) return undefined;
  const options = quotedOptions(locale, question, emphasis).join(locale === 'ja' ? '' : ' or ');
  return answerWords(locale)('help.emphasis', { options });
}
