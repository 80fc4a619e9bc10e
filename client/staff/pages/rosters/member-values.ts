import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import { textOf } from '../../../../shared/domain/member-content.ts';
import { type Member, ROSTER_BOUNDS } from '../../../../shared/domain/roster.ts';
import type { RosterField } from '../../../../shared/domain/roster-columns.ts';
import { foldedKey, problemOfCode, problemOfEmail } from '../../../../shared/domain/roster-keys.ts';
import type { FieldMistake } from '../../forms/field-mistakes.ts';

export type MemberValues = Readonly<Record<RosterField, string>>;

/** In the order in which they are asked for. */
export const MEMBER_FIELDS: readonly { readonly name: RosterField; readonly required: boolean }[] = [
  { name: 'code', required: true },
  { name: 'name', required: true },
  { name: 'kana', required: false },
  { name: 'title', required: true },
  { name: 'email', required: false },
  { name: 'body', required: false },
  { name: 'nameEn', required: false },
  { name: 'titleEn', required: false },
];

export function valuesOf(member: Member | undefined): MemberValues {
  const text = (field: RosterField) => (member ? textOf(member, field) : '');
  return {
    code: text('code'),
    name: text('name'),
    nameEn: text('nameEn'),
    kana: text('kana'),
    title: text('title'),
    titleEn: text('titleEn'),
    email: text('email'),
    body: text('body'),
  };
}

/** The member as it is kept: codes and addresses folded, texts exactly as typed. */
export function memberFrom(values: MemberValues, id: string): Member {
  const { name, nameEn, kana, title, titleEn } = values;
  return {
    id,
    code: foldedKey(values.code),
    name: localized(name, nameEn),
    kana: kana === '' ? undefined : kana,
    title: localized(title, titleEn),
    email: foldedKey(values.email) || undefined,
    body: values.body.trim() === '' ? undefined : values.body,
  };
}

function localized(ja: string, en: string): LocalizedText {
  return en === '' ? { ja } : { ja, en };
}

/** By the rules that the service holds a roster to. Two may share an address: an office has one mailbox. */
export function mistakesIn(
  values: MemberValues,
  others: readonly Member[],
): ReadonlyMap<RosterField, FieldMistake> {
  const mistakes = new Map<RosterField, FieldMistake>();
  for (const { name, required } of MEMBER_FIELDS) {
    const text = name === 'code' || name === 'email' ? foldedKey(values[name]) : values[name];
    const bound = name === 'code' || name === 'email' ? ROSTER_BOUNDS[name] : ROSTER_BOUNDS.line;
    if (required && text.trim() === '') mistakes.set(name, { code: 'missing' });
    else if (text.length > bound) mistakes.set(name, { code: 'too-long', params: { max: bound } });
  }
  const code = foldedKey(values.code);
  const codeProblem = problemOfCode(code);
  if (!mistakes.has('code') && codeProblem) mistakes.set('code', { code: codeProblem });
  if (!mistakes.has('code') && others.some((other) => other.code === code)) {
    mistakes.set('code', { code: 'duplicate-code' });
  }
  const email = foldedKey(values.email);
  if (!mistakes.has('email') && email !== '' && problemOfEmail(email)) {
    mistakes.set('email', { code: 'invalid-email' });
  }
  return mistakes;
}
