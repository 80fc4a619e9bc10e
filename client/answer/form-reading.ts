import type { FormFields } from '../../shared/domain/answers.ts';
import type { Condition, Question } from '../../shared/domain/questionnaire.ts';

/**
 * The questions as far as reading and showing answers needs them, from the cards' data attributes: kind, conditions,
 * and whether there is a comment. The texts stay in the page; nothing here looks at them.
 */
export function questionsOf(cards: readonly HTMLElement[]): readonly Question[] {
  const none = { ja: '' };
  return cards.map((card) => {
    const { question: code = '', kind = 'free-text', showWhen } = card.dataset;
    const conditions: readonly Condition[] | undefined = showWhen ? JSON.parse(showWhen) : undefined;
    const comment = card.querySelector(`[name="${CSS.escape(`${code}.comment`)}"]`)
      ? { prompt: none }
      : undefined;
    const base = { code, text: none, required: false, comment, showWhen: conditions };
    return kind === 'single-choice' || kind === 'multiple-choice'
      ? { ...base, kind, options: [] }
      : { ...base, kind: kind === 'number' || kind === 'date' ? kind : 'free-text' };
  });
}

/** What would be submitted, without the buttons. */
export function fieldsOf(form: HTMLFormElement): FormFields {
  const data = new FormData(form);
  return new Map([...new Set(data.keys())].map((name) => [name, data.getAll(name).map(String)]));
}
