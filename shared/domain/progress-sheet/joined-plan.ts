import type { JoinPlace } from './join-place.ts';
import { type Joining, joinedParts, listOf, memberOf, type PartSides, type Sides } from './joined-parts.ts';
import { type Action, type ActionPeriod, actionsOf, type SheetContent } from './sheet-content.ts';

/** The action plan of two, by period and action. */
export function joinedPlan(sides: Sides<SheetContent>, joining: Joining): readonly ActionPeriod[] {
  const periods = listOf(sides, (content) => content.periods);
  // By key an action could come to stand in two periods: the whole plan is asked.
  if (hasActionElsewhere(sides)) return joining.decide({ part: 'periods' }, periods);
  return joinedParts(periods, {
    ...joining,
    placeOf: (period) => ({ part: 'periods', period }),
    orderPlace: { part: 'periods', member: 'order' },
    join: (place, part) => joinedPeriod(place, part, joining),
  });
}

/** Whether an action stands in one period on one side, and in another on another. */
function hasActionElsewhere({ agreed, theirs, mine }: Sides<SheetContent>): boolean {
  const periods = new Map<string, string>();
  return [agreed, theirs, mine].flatMap(actionsOf).some(({ period, action }) => {
    const other = periods.get(action.key) ?? period.key;
    periods.set(action.key, period.key);
    return other !== period.key;
  });
}

function joinedPeriod(place: JoinPlace, part: PartSides<ActionPeriod>, joining: Joining): ActionPeriod {
  const { decide } = joining;
  const months = memberOf(part, ({ firstMonth, lastMonth }) => ({ firstMonth, lastMonth }));
  const actions = listOf(part, (period) => period.actions);
  return {
    key: part.theirs.key,
    label: decide(
      { ...place, member: 'label' },
      memberOf(part, ({ label }) => label),
    ),
    ...decide({ ...place, member: 'months' }, months),
    actions: joinedParts(actions, {
      ...joining,
      placeOf: (action) => ({ ...place, action }),
      orderPlace: { ...place, member: 'order' },
      join: (at, action) => joinedAction(at, action, joining),
    }),
  };
}

function joinedAction(
  place: JoinPlace,
  part: PartSides<Action>,
  { decide, decideText }: Joining,
): Required<Action> {
  const own = <N extends Exclude<keyof Action, 'key' | 'text'>>(member: N) =>
    decide(
      { ...place, member },
      memberOf(part, (action) => action[member]),
    );
  return {
    key: part.theirs.key,
    text: decideText(
      { ...place, member: 'text' },
      memberOf(part, ({ text }) => text),
    ),
    track: own('track'),
    responsibleBody: own('responsibleBody'),
    intendedEffect: own('intendedEffect'),
    refersTo: own('refersTo'),
    doneOn: own('doneOn'),
  };
}
