import { fiscalYearOf } from '../../../../shared/domain/fiscal-year.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { ExampleText } from '../../imports/example-file.tsx';
import { examplePlan } from './example-plan.ts';

/** What a plan's file looks like, to be written over. */
export function PlanExample() {
  const { say } = useWords();
  const text = `${JSON.stringify(examplePlan(fiscalYearOf(new Date())), undefined, 2)}\n`;
  return (
    <ExampleText text={text} type="application/json" fileName={say('plans.example.name')}>
      {say('plans.example')}
    </ExampleText>
  );
}
