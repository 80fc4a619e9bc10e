import type { Member } from '../../../../shared/domain/roster.ts';

export interface FoundMember {
  readonly member: Member;
  /** Place in the official order, from 1. */
  readonly place: number;
}

/** Those in whom every word is found, in the official order; width and case make no difference. */
export function findMembers(members: readonly Member[], wanted: string): readonly FoundMember[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  const placed = members.map((member, index) => ({ member, place: index + 1 }));
  if (words.length === 0) return placed;
  return placed.filter(({ member: { code, name, kana = '', title, email = '', body = '' } }) => {
    const english = [name.en ?? '', title.en ?? ''];
    const text = folded([code, name.ja, kana, title.ja, email, body, ...english].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
