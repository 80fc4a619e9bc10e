import { describe, expect, it } from 'vitest';
import { mistakesOf } from '../../../client/staff/forms/field-mistakes.ts';
import { invitationActs } from '../../../client/staff/pages/questionnaires/invitation-acts.ts';
import {
  prefillFrom,
  questionnaireBody,
} from '../../../client/staff/pages/questionnaires/questionnaire-document.ts';

const chosen = {
  ...{ planId: 'p', rosterId: 'r', fiscalYear: '2021', title: '' },
  ...{ opensOn: '', dueOn: '', madeFrom: '' },
};
const bodyOf = (document: unknown, entered: Partial<typeof chosen> = {}) => {
  const made = questionnaireBody({ ...chosen, ...entered, document: JSON.stringify(document) });
  return made.ok ? JSON.parse(JSON.stringify(made.body)) : made.mistake;
};

describe('a questionnaire from a document', () => {
  it('belongs to the plan, roster and year that were chosen, whatever the document says', () => {
    const body = bodyOf({ planId: 'other', rosterId: 'other', fiscalYear: 1999, questions: [] });
    expect(body).toEqual({ planId: 'p', rosterId: 'r', fiscalYear: 2021, questions: [] });
  });

  it('keeps the document’s title and deadline where none were entered', () => {
    const document = { title: { ja: '題', en: 'T' }, dueAt: '2022-03-11T14:59:59.999Z' };
    expect(bodyOf(document)).toMatchObject(document);
  });

  it('never sends two deadlines', () => {
    const body = bodyOf({ dueAt: '2022-03-11T14:59:59.999Z' }, { dueOn: '2022-03-14' });
    expect(body.dueOn).toBe('2022-03-14');
    expect(body.dueAt).toBeUndefined();
  });

  it('never sends two openings, and keeps the document’s where none was entered', () => {
    const document = { opensAt: '2022-02-28T15:00:00.000Z' };
    expect(bodyOf(document)).toMatchObject(document);
    const body = bodyOf(document, { opensOn: '2022-03-02' });
    expect(body.opensOn).toBe('2022-03-02');
    expect(body.opensAt).toBeUndefined();
  });

  it('is made from what was chosen, and from what the document says where nothing was', () => {
    expect(bodyOf({ madeFrom: 'a' }, { madeFrom: 'b' }).madeFrom).toBe('b');
    expect(bodyOf({ madeFrom: 'a' }).madeFrom).toBe('a');
    expect(bodyOf({})).not.toHaveProperty('madeFrom');
  });

  it('drops the translation of a title that was replaced, and keeps that of one that was not', () => {
    const document = { title: { ja: '題', en: 'T' } };
    expect(bodyOf(document, { title: '別の題' }).title).toEqual({ ja: '別の題' });
    expect(bodyOf(document, { title: '題' }).title).toEqual({ ja: '題', en: 'T' });
  });

  it('sends unknown members along, so that the service can say what is wrong with them', () => {
    expect(bodyOf({ wrong: 1 })).toMatchObject({ wrong: 1 });
  });

  it.each([
    ['', 'no-document'],
    ['{ not', 'not-json'],
    ['[]', 'not-a-document'],
    ['null', 'not-a-document'],
  ])('is refused without asking the service: %j', (document, code) => {
    expect(questionnaireBody({ ...chosen, document })).toEqual({ ok: false, mistake: { code } });
  });

  it('reads past a byte order mark', () => {
    expect(questionnaireBody({ ...chosen, document: '\ufeff{}' }).ok).toBe(true);
  });

  it('shows its own title, opening, deadline and year in the fields', () => {
    const days = { opensOn: '2022-03-01', dueOn: '2022-03-11' };
    const document = { ...days, title: { ja: '題' }, fiscalYear: 2021 };
    expect(prefillFrom(document)).toEqual({ ...days, title: '題', fiscalYear: '2021' });
    expect(prefillFrom({ title: '題', dueOn: 'soon' })).toEqual({});
  });
});

describe('the fields that a refusal names', () => {
  const failure = (...pointers: readonly string[]) => ({
    kind: 'problem' as const,
    problem: {
      ...{ type: '', code: 'invalid-fields', title: '', status: 422, instance: 'req-1' },
      errors: pointers.map((pointer) => ({ pointer, code: 'missing' })),
    },
  });

  it('are found by the first step of the pointer', () => {
    const { byField, others } = mistakesOf(failure('/title/ja', '/dueOn'), ['title', 'dueOn']);
    expect([...byField.keys()]).toEqual(['title', 'dueOn']);
    expect(others).toBe(false);
  });

  it('leave the rest to be said beside them', () => {
    expect(mistakesOf(failure('/questions/0'), ['title']).others).toBe(true);
    expect(mistakesOf({ kind: 'network' }, ['title']).byField.size).toBe(0);
  });
});

describe('what can be done with an invitation', () => {
  const url = 'https://example.jp/a/CODE';

  it('does not excuse who has answered', () => {
    expect(invitationActs({ state: 'answered', url })).toEqual(['reissue', 'revoke']);
    expect(invitationActs({ state: 'issued', url })).toContain('excuse');
  });

  it('only brings back who was excused, and does not revoke a dead link twice', () => {
    expect(invitationActs({ state: 'excused', url })).toEqual(['reinstate']);
    expect(invitationActs({ state: 'revoked', url: null })).not.toContain('revoke');
  });
});
