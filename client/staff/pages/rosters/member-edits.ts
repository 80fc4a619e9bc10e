/**
 * Changes of a roster made by hand, each with its reverse, as functions from members to members: so what is not saved
 * yet can be laid over what somebody else has saved meanwhile, and taken back afterwards without touching theirs.
 */
import type { Member } from '../../../../shared/domain/roster.ts';

type FromMembers = (members: readonly Member[]) => readonly Member[];

export interface MemberEdit {
  readonly make: FromMembers;
  readonly takeBack: FromMembers;
}

export function reversed({ make, takeBack }: MemberEdit): MemberEdit {
  return { make: takeBack, takeBack: make };
}

export function withEdits(members: readonly Member[], edits: readonly MemberEdit[]): readonly Member[] {
  return edits.reduce((all, { make }) => make(all), members);
}

/** Only the fields that differ; of somebody who is gone meanwhile nothing is left to change. */
export function changeMember(before: Member, after: Member): MemberEdit {
  return { make: fieldsFrom(before, after), takeBack: fieldsFrom(after, before) };
}

function fieldsFrom(before: Member, after: Member): FromMembers {
  const names = ['code', 'name', 'kana', 'title', 'email', 'body'] as const;
  const differing = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const fields = Object.fromEntries(differing.map((name) => [name, after[name]]));
  return (members) => members.map((one) => (one.id === before.id ? { ...one, ...fields } : one));
}

/** At a place of the official order, from 1. */
export function addMember(member: Member, place: number): MemberEdit {
  return { make: insertion(member, place), takeBack: removal(member.id) };
}

export function removeMember(member: Member, place: number): MemberEdit {
  return { make: removal(member.id), takeBack: insertion(member, place) };
}

/** Places count from 1; beyond the ends means the end. */
export function moveMember(id: string, from: number, to: number): MemberEdit {
  return { make: move(id, to), takeBack: move(id, from) };
}

function removal(id: string): FromMembers {
  return (members) => members.filter((one) => one.id !== id);
}

function insertion(member: Member, place: number): FromMembers {
  return (members) => {
    const others = removal(member.id)(members);
    const index = Math.min(Math.max(place - 1, 0), others.length);
    return [...others.slice(0, index), member, ...others.slice(index)];
  };
}

function move(id: string, place: number): FromMembers {
  return (members) => {
    const member = members.find((one) => one.id === id);
    return member ? insertion(member, place)(members) : members;
  };
}
