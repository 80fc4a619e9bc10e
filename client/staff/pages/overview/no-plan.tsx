import { roleMay } from '../../../../shared/domain/account.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';

const COMMAND = 'npm run cli -- load-example';
const STEPS = [
  ['roster', addresses.rosters],
  ['plan', addresses.plans],
  ['questionnaire', addresses.questionnaires],
] as const;

/** The first start: what to do, in which order, so that there is something to see. */
export function NoPlan() {
  const { say } = useWords();
  const { account } = useSignedIn();
  if (!roleMay(account.role, 'edit-plans')) {
    return (
      <div class="empty-state">
        <h2>{say('noPlan.heading')}</h2>
        <p>{say('noPlan.viewer')}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      <h2>{say('noPlan.heading')}</h2>
      <p>{say('noPlan.text')}</p>
      <ol class="first-steps">
        {STEPS.map(([step, href], index) => (
          <li key={step} class="card stack">
            <h3>
              <span class="first-step-number">{index + 1}</span>
              {say(`noPlan.${step}.heading`)}
            </h3>
            <p>{say(`noPlan.${step}.text`)}</p>
            <LinkButton href={href} look={index === 0 ? 'primary' : 'secondary'}>
              {say(`noPlan.${step}.go`)}
            </LinkButton>
          </li>
        ))}
      </ol>
      <p class="quiet">
        {say('noPlan.command')} <code class="command">{COMMAND}</code>
      </p>
    </div>
  );
}
