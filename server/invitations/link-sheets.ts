import { Readable } from 'node:stream';
import type { z } from 'zod';
import { renderLinkSheet, sheetDocument } from '../../client/sheets/link-sheet-pages.tsx';
import { type linkSheetsQuery, MOST_AT_ONCE } from '../../shared/api/chasing-api.ts';
import { type Invitation, stateOf } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { linkOf } from '../replies/invitation-replies.ts';
import { qrDrawingOf } from '../replies/qr-drawing.ts';

type Wanted = z.output<typeof linkSheetsQuery>;

const WINDOW = 250;

/**
 * A sheet for each person whose link works and who is not excused, at most `MOST_AT_ONCE` in one document; the page
 * says where the others are.
 */
export async function linkSheets(
  dependencies: Dependencies,
  questionnaireId: string,
  wanted: Wanted,
): Promise<Readable> {
  const questionnaire = found(
    await dependencies.store.read((reads) => reads.questionnaires.find(questionnaireId)),
  );
  const people = await peopleWanted(dependencies, questionnaireId, wanted);
  return Readable.from(documentOf(dependencies, questionnaire, people, wanted));
}

/** One more than fit, by which the document knows that there are others. */
async function peopleWanted(
  { store }: Dependencies,
  questionnaireId: string,
  { ids, state, after = 0 }: Wanted,
): Promise<readonly Invitation[]> {
  const isWanted = (one: Invitation) =>
    one.questionnaireId === questionnaireId &&
    one.revokedAt === undefined &&
    one.excusedReason === undefined &&
    (state === undefined || stateOf(one) !== 'answered');
  if (ids !== undefined) {
    const wantedIds = [...new Set(ids.split(','))];
    if (wantedIds.length > MOST_AT_ONCE) {
      throw new Problem('invalid-export', {
        errors: [{ pointer: '/ids', code: 'too-many', params: { max: MOST_AT_ONCE } }],
      });
    }
    return (await store.read((reads) => reads.chasing.withIds(wantedIds))).filter(isWanted);
  }
  const people: Invitation[] = [];
  for (let from = after; people.length <= MOST_AT_ONCE; ) {
    const page = await store.read((reads) => reads.invitations.page(questionnaireId, from, WINDOW));
    people.push(...page.filter(isWanted));
    const last = page.at(-1);
    if (!last) break;
    from = last.position;
    await new Promise(setImmediate);
  }
  return people.slice(0, MOST_AT_ONCE + 1);
}

async function* documentOf(
  dependencies: Dependencies,
  { id, content, dueAt }: Questionnaire,
  people: readonly Invitation[],
  { state, lang }: Wanted,
): AsyncGenerator<string> {
  const locale: Locale = lang ?? 'ja';
  const printed = people.slice(0, MOST_AT_ONCE);
  const last = people.length > printed.length ? printed.at(-1) : undefined;
  const further = new URLSearchParams({
    lang: locale,
    ...(state ? { state } : {}),
    after: String(last?.position),
  });
  const { start, end } = sheetDocument({
    ...{ locale, title: content.title, count: printed.length, max: MOST_AT_ONCE },
    next: last && `/api/questionnaires/${encodeURIComponent(id)}/link-sheets?${further}`,
  });
  yield start;
  for (const invitation of printed) {
    const address = linkOf(dependencies, invitation) ?? '';
    const { respondent } = invitation;
    const isFinal = content.quiz?.reveal === 'after-submit';
    const sheet = {
      locale,
      title: content.title,
      dueAt,
      isFinal,
      respondent,
      address,
      qr: qrDrawingOf(address),
    };
    yield renderLinkSheet(sheet);
    // A code takes a millisecond or more to draw: others go in between.
    await new Promise(setImmediate);
  }
  yield end;
}
