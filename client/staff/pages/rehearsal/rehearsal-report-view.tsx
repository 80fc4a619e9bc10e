import { useState } from 'preact/hooks';
import { checksOf, type RehearsalReport } from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import { Button } from '../../../components/button.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { addresses } from '../../addresses.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { FindingsList } from './findings-list.tsx';
import { useRehearsalWords } from './rehearsal-words.ts';
import { RehearsedTally } from './rehearsed-tally.tsx';
import { RobotResults } from './robot-results.tsx';
import { WrittenWords } from './written-words-table.tsx';

export interface RehearsalReportViewProps {
  readonly report: RehearsalReport;
  readonly questionnaire: QuestionnaireReply;
  readonly onAgain: () => void;
}

const TONES = { ok: 'success', found: 'caution', wrong: 'error' } as const;

/** The verdict first, then what the questionnaire itself needs, then everything that was looked at. */
export function RehearsalReportView({ report, questionnaire, onAgain }: RehearsalReportViewProps) {
  const { say } = useRehearsalWords();
  const [allOpen, setAllOpen] = useState(false);
  const checks = checksOf(report);
  const counts = {
    robots: report.robots.length,
    checks: checks.length,
    count: checks.filter(({ ok }) => !ok).length,
  };
  const problems = report.findings.filter(({ weight }) => weight === 'problem').length;
  const verdict = counts.count > 0 ? 'wrong' : problems > 0 ? 'found' : 'ok';
  const print = () => {
    // What is folded away would be missing on paper.
    setAllOpen(true);
    setTimeout(() => window.print());
  };
  return (
    <>
      <Notice tone={TONES[verdict]} title={say(`report.${verdict}.title`, { ...counts, problems })} live>
        <p>{say(`report.${verdict}.text`, counts)}</p>
        <p class="quiet">{say('figures')}</p>
      </Notice>
      <ReportFacts report={report} />
      <div class="button-row no-print">
        <LinkButton href={addresses.questionnaire(questionnaire.id)}>{say('toEditor')}</LinkButton>
        <Button onClick={onAgain}>{say('again')}</Button>
        <Button onClick={print}>{say('report.print')}</Button>
      </div>
      <FindingsList findings={report.findings} />
      <RehearsedTally report={report} />
      <RobotResults report={report} allOpen={allOpen} onToggleAll={() => setAllOpen(!allOpen)} />
      <WrittenWords robots={report.robots} />
      <Removal report={report} />
    </>
  );
}

function ReportFacts({ report }: { readonly report: RehearsalReport }) {
  const { locale, say } = useRehearsalWords();
  const { heldAt, opensAt, dueAt, revision, robots, rosterSize } = report;
  const period = {
    from: dayTimeWording(locale, new Date(opensAt ?? heldAt)),
    to: dayTimeWording(locale, new Date(dueAt)),
  };
  return (
    <dl class="facts">
      <div>
        <dt>{say('report.heldAt')}</dt>
        <dd>{dayTimeWording(locale, new Date(heldAt))}</dd>
      </div>
      <div>
        <dt>{say('report.revision')}</dt>
        <dd>{revision}</dd>
      </div>
      <div>
        <dt>{say('report.period')}</dt>
        <dd>{say('report.period.value', period)}</dd>
      </div>
      <div>
        <dt>{say('report.robots')}</dt>
        <dd>{say('report.robots.value', { count: robots.length, total: rosterSize })}</dd>
      </div>
    </dl>
  );
}

function Removal({ report: { removed, heldAt } }: { readonly report: RehearsalReport }) {
  const { locale, say } = useRehearsalWords();
  return (
    <section aria-labelledby="removal">
      <h2 id="removal">{say('removed.heading')}</h2>
      <Notice tone={removed ? 'success' : 'error'}>
        <p>
          {removed ? say('removed.yes', { at: dayTimeWording(locale, new Date(heldAt)) }) : say('removed.no')}
        </p>
      </Notice>
    </section>
  );
}
