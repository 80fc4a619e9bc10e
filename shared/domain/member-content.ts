import type { LocalizedText } from './localized-text.ts';
import type { Member } from './roster.ts';
import type { RosterField } from './roster-columns.ts';
import type { LineValues } from './roster-import.ts';
import { isShortFormOf } from './roster-keys.ts';

/** A member without the id: what the office knows of the post. */
export type MemberContent = Omit<Member, 'id'>;

/**
 * A member as a line of a file has it. What the file has no column for stays as it is; an empty cell empties it. Nobody
 * is without a code and a title: somebody new gets a free code, and the name stands for a title that is not given. A
 * short form of the name (北 for 北区) does not take the official name's place.
 */
export function memberContent(
  values: LineValues,
  present: MemberContent | undefined,
  freeCode: () => string,
): MemberContent {
  const given = (field: RosterField) => values[field] ?? (present ? textOf(present, field) : '');
  const entered = given('name');
  const short = present && entered !== present.name.ja && isShortFormOf(entered, present.name.ja);
  const name = short ? present.name.ja : entered;
  return {
    code: values.code || present?.code || freeCode(),
    name: localized(name, given('nameEn')),
    kana: given('kana') || undefined,
    title: localized(given('title') || name, given('titleEn')),
    email: given('email') || undefined,
    body: given('body') || undefined,
  };
}

function localized(ja: string, en: string): LocalizedText {
  return en === '' ? { ja } : { ja, en };
}

/** A field of a member as text, empty where there is nothing. */
export function textOf(member: MemberContent, field: RosterField): string {
  switch (field) {
    case 'name':
    case 'title':
      return member[field].ja;
    case 'nameEn':
      return member.name.en ?? '';
    case 'titleEn':
      return member.title.en ?? '';
    default:
      return member[field] ?? '';
  }
}
