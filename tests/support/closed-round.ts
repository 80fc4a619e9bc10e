import { everybodyAnswers, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from './api-rounds.ts';
import type { People } from './people.ts';
import type { Service } from './service.ts';

export interface ClosedRound {
  /** Answered by everybody, then closed. */
  readonly round: IssuedRound;
  /** Its answer, `よその意見`, belongs in nothing that is told of `round`. */
  readonly other: IssuedRound;
}

export async function closedRoundBesideAnother(service: Service, people: People): Promise<ClosedRound> {
  const other = await issuedRound(people.asEditor, { title: { ja: 'よその質問' } });
  await people.asStranger.post(responsePath(other.codes[0]), {
    answers: { ...YES_TO_ALL, q3: { text: 'よその意見' } },
  });
  const round = await issuedRound(people.asEditor);
  await everybodyAnswers(people.asStranger, round);
  service.clock.set('2022-03-14T09:00:00+09:00');
  await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
  return { round, other };
}
