import {
  eachOnce,
  type PublicTexts,
  type VerbatimWords,
  verbatimFinder,
} from '../../shared/domain/publication/verbatim-words.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { type WrittenWords, wordsIn } from '../../shared/domain/written-words.ts';
import type { ReadStore, Store } from './store.ts';

type LookIn = (written: WrittenWords) => void;

/** Few people in one read, so that no other request waits long for it. */
const PEOPLE_AT_ONCE = 200;

/**
 * What people wrote to any questionnaire of a plan's year and stands word for word in one of its sheets, by the key that
 * the sheet has in `sheets`; sheets without any are left out. Looks at current answers, and at marked words of earlier
 * ones. Reads by itself, a few people at a time: never call it inside a read or a write.
 */
export async function verbatimInSheets<Key>(
  store: Pick<Store, 'read'>,
  { planId, fiscalYear }: { readonly planId: string; readonly fiscalYear: number },
  sheets: ReadonlyMap<Key, PublicTexts>,
): Promise<ReadonlyMap<Key, readonly VerbatimWords[]>> {
  const finders = [...sheets].flatMap(([key, sheet]) => {
    const find = verbatimFinder(sheet);
    return find ? [{ key, find, found: [] as VerbatimWords[] }] : [];
  });
  if (finders.length === 0) return new Map();
  const lookIn: LookIn = (written) => {
    for (const { find, found } of finders) found.push(...find(written));
  };
  const issued = await store.read((reads) => reads.questionnaires.issuedFor(planId, fiscalYear));
  for (const questionnaire of issued) {
    await store.read((reads) => lookAtMarks(reads, questionnaire.id, lookIn));
    let after: number | undefined = 0;
    while (after !== undefined) {
      const from: number = after;
      after = await store.read((reads) => lookAtPeople(reads, questionnaire, from, lookIn));
      await new Promise(setImmediate);
    }
  }
  return new Map(
    finders.flatMap(({ key, found }) => (found.length > 0 ? [[key, eachOnce(found)] as const] : [])),
  );
}

/** The position of the last person looked at; undefined when there is nobody left. */
async function lookAtPeople(
  reads: ReadStore,
  { id, content }: Questionnaire,
  after: number,
  lookIn: LookIn,
): Promise<number | undefined> {
  const people = await reads.responses.page(id, after, PEOPLE_AT_ONCE);
  for (const { response } of people) {
    if (!response) continue;
    for (const { code } of content.questions) {
      const written = wordsIn(response.answers, code);
      if (written) lookIn(written);
    }
  }
  return people.at(-1)?.invitation.position;
}

/** Marked words are offered to the sheet as they were marked, even when they were changed or taken back since. */
async function lookAtMarks(reads: ReadStore, questionnaireId: string, lookIn: LookIn): Promise<void> {
  for (const mark of await reads.comments.marks(questionnaireId, 0, Number.MAX_SAFE_INTEGER)) {
    const versions = await reads.responses.versions(mark.invitationId);
    const marked = versions.find(({ version }) => version === mark.version);
    const written = marked && wordsIn(marked.answers, mark.question);
    if (written) lookIn(written);
  }
}
