import { REHEARSAL_PHASES } from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { RunningRehearsal } from './rehearsal-state.ts';
import { useRehearsalWords } from './rehearsal-words.ts';

export interface RehearsalProgressProps {
  readonly rehearsal: RunningRehearsal;
  readonly onStop: () => void;
}

/** The round as it goes on: where it is, and each robot as it comes to its end. */
export function RehearsalProgress({ rehearsal, onStop }: RehearsalProgressProps) {
  const { say } = useRehearsalWords();
  const { phase, robots, done } = rehearsal;
  const at = REHEARSAL_PHASES.indexOf(phase);
  return (
    <>
      <ol class="phases">
        {REHEARSAL_PHASES.map((one, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'next';
          return (
            <li key={one} class={`phase is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
              <span class="phase-name">{say(`phase.${one}`)}</span>
              <span class="phase-state">{say(`phase.${state}`)}</span>
            </li>
          );
        })}
      </ol>
      {/* Said at a few moments only: twenty-four announcements in a second help nobody. */}
      <p class="visually-hidden" role="status">
        {say(`phase.${phase}`)}
      </p>
      <div class="stack">
        <p class="rehearsal-count">{say('running.count', { total: robots.length, done: done.size })}</p>
        <Button onClick={onStop}>{say('stop')}</Button>
      </div>
      <ul class="robots">
        {robots.map(({ place, respondent, task }) => {
          const ok = done.get(place);
          return (
            <li key={place} class={`robot is-${ok === undefined ? 'waiting' : ok ? 'ok' : 'wrong'}`}>
              <span class="robot-name">
                <span class="robot-number">{say('robot.number', { number: place })}</span>{' '}
                <Localized text={respondent.name} />
              </span>
              <span class="robot-task">{say(`task.${task}`)}</span>
              <RobotBadge ok={ok} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function RobotBadge({ ok }: { readonly ok: boolean | undefined }) {
  const { say } = useRehearsalWords();
  if (ok === undefined) {
    return (
      <Badge tone="neutral" icon="dots">
        {say('robot.waiting')}
      </Badge>
    );
  }
  return (
    <Badge tone={ok ? 'good' : 'bad'} icon={ok ? 'circle' : 'cross'}>
      {say(ok ? 'robot.ok' : 'robot.wrong')}
    </Badge>
  );
}
