import { askedContribution } from '../../shared/domain/asked-people.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Roster } from '../../shared/domain/roster.ts';
import { mapInSteps } from '../../shared/domain/steps.ts';
import { addInto, type Counters } from '../../shared/domain/tally.ts';
import { inTurns } from '../in-turns.ts';
import { newId } from '../new-id.ts';
import { codeHashOf, type Secrets } from '../secrets.ts';
import type { NewInvitation } from '../store/store.ts';

/** The version that every link begins with; reissuing adds one. */
export const FIRST_LINK_VERSION = 1;

/** A roster as the people of one questionnaire. */
export interface PeopleAsked {
  /** In roster order. */
  readonly invitations: readonly NewInvitation[];
  /** What they add to the counters by being asked. */
  readonly counters: Counters;
}

/** Fifty thousand links take half a second to derive: others have their turn in between. */
export async function peopleAsked(
  questionnaire: Questionnaire,
  roster: Roster,
  { secrets, at }: { readonly secrets: Secrets; readonly at: Date },
): Promise<PeopleAsked> {
  const counters = new Map<string, number>();
  const invitations = await inTurns(
    mapInSteps(roster.members, ({ code, name, title, body }, index) => {
      const id = newId(at);
      const position = index + 1;
      addInto(counters, askedContribution(questionnaire, counters, { position, body, isExcused: false }));
      return {
        id,
        questionnaireId: questionnaire.id,
        position,
        respondent: { code, name, title, body },
        codeHash: codeHashOf(secrets.linkCode(id, FIRST_LINK_VERSION)),
      };
    }),
  );
  return { invitations, counters };
}
