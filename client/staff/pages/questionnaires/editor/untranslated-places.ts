import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import type { EditedDraft } from './edited-draft.ts';

/** JSON pointers of the texts that say something in Japanese and nothing in English. */
export function untranslatedPlaces({
  title,
  introduction,
  contact,
  questions,
}: EditedDraft): readonly string[] {
  return [
    ...missing('/title', title),
    ...missing('/introduction', introduction),
    ...missing('/contact', contact),
    ...questions.flatMap((question, index) => untranslatedIn(question, `/questions/${index}`)),
  ];
}

function untranslatedIn(question: Question, pointer: string): readonly string[] {
  return [
    ...missing(`${pointer}/section`, question.section),
    ...missing(`${pointer}/text`, question.text),
    ...missing(`${pointer}/help`, question.help),
    ...('options' in question
      ? question.options.flatMap(({ label }, at) => missing(`${pointer}/options/${at}/label`, label))
      : []),
    ...(question.kind === 'number' ? missing(`${pointer}/unit`, question.unit) : []),
    ...missing(`${pointer}/comment/prompt`, question.comment?.prompt),
  ];
}

function missing(pointer: string, text: LocalizedText | undefined): readonly string[] {
  return text && text.ja.trim() !== '' && !text.en?.trim() ? [`${pointer}/en`] : [];
}
