import type { EditedDraft } from '../../../client/staff/pages/questionnaires/editor/edited-draft.ts';
import { freeText, measure, singleChoice, text } from '../../support/builders.ts';

/** 問１ and 問２ on four levels, 問３ shown to who chose 3 or 4 in 問１; 問１ measures ①－１. */
export function editedDraft(overrides: Partial<EditedDraft> = {}): EditedDraft {
  return {
    title: text('アンケート', 'Questionnaire'),
    introduction: { ja: '' },
    nonResponse: 'counts-against',
    rosterId: 'wards',
    madeFrom: '',
    opensOn: '',
    dueOn: '2022-03-11',
    questions: [
      singleChoice({ code: 'q1', comment: { prompt: text('理由', 'Why'), emphasisFor: ['3', '4'] } }),
      singleChoice({ code: 'q2' }),
      freeText({ code: 'q3', showWhen: [{ question: 'q1', options: ['3', '4'] }] }),
    ],
    measures: [measure()],
    ...overrides,
  };
}
