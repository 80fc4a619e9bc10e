import type { RehearsalReport, RobotReport } from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { CheckTable } from './check-table.tsx';
import { RobotBadge } from './rehearsal-progress.tsx';
import { useRehearsalWords } from './rehearsal-words.ts';

export interface RobotResultsProps {
  readonly report: RehearsalReport;
  readonly allOpen: boolean;
  readonly onToggleAll: () => void;
}

/** Which robot did what and what came of it, in official order; those that went wrong stand open. */
export function RobotResults({ report, allOpen, onToggleAll }: RobotResultsProps) {
  const { say } = useRehearsalWords();
  const staffSay = useWords().say;
  const { robots, leftOut } = report;
  const tasks = leftOut.map((task) => say(`task.${task}`)).join(staffSay('listComma'));
  return (
    <section class="stack" aria-labelledby="robot-results">
      <h2 id="robot-results">{say('robots.heading')}</h2>
      {leftOut.length > 0 && <p class="quiet">{say('robots.leftOut', { tasks })}</p>}
      <p class="no-print">
        <Button look="text" onClick={onToggleAll}>
          {say(allOpen ? 'report.closeAll' : 'report.openAll')}
        </Button>
      </p>
      <ul class="robot-results">
        {robots.map((robot) => (
          <li key={robot.place}>
            <RobotResult robot={robot} allOpen={allOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RobotResult({ robot, allOpen }: { readonly robot: RobotReport; readonly allOpen: boolean }) {
  const { say } = useRehearsalWords();
  const { place, respondent, task, checks } = robot;
  const ok = checks.filter((check) => check.ok).length;
  const isOk = ok === checks.length;
  return (
    <details class="robot-result" open={allOpen || !isOk}>
      <summary>
        <span class="robot-result-name">
          <span class="robot-number">{say('robot.number', { number: place })}</span>{' '}
          <Localized text={respondent.name} />
        </span>
        <span class="robot-result-task">{say(`task.${task}`)}</span>
        <span class="robot-result-count">{say('robots.counted', { ok, count: checks.length })}</span>
        <RobotBadge ok={isOk} />
      </summary>
      <CheckTable
        caption={say('robots.caption', { robot: say('robot.number', { number: place }) })}
        captionHidden
        checks={checks}
      />
    </details>
  );
}
