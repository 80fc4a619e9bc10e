import type { RehearsalFinding } from '../../../../shared/domain/rehearsal/rehearsal-findings.ts';
import { Badge } from '../../../components/badge.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { placeWording } from '../../messages/place-wording.ts';
import { useRehearsalWords } from './rehearsal-words.ts';

/** What the questionnaire itself needs, what must be put right first. */
export function FindingsList({ findings }: { readonly findings: readonly RehearsalFinding[] }) {
  const { locale, say } = useRehearsalWords();
  const staffSay = useWords().say;
  const heaviestFirst = findings.toSorted((left, right) => weightOf(left) - weightOf(right));
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say('findings.heading')}</h2>
      {findings.length === 0 && <p>{say('findings.none')}</p>}
      {findings.length > 0 && (
        <ul class="findings">
          {heaviestFirst.map(({ code, weight, pointer }) => (
            <li key={`${pointer} ${code}`}>
              <Badge
                tone={weight === 'problem' ? 'bad' : 'caution'}
                icon={weight === 'problem' ? 'cross' : 'dots'}
              >
                {say(`finding.${weight}`)}
              </Badge>{' '}
              <span>
                <strong>{placeWording(locale, pointer)}</strong>
                {staffSay('colon')}
                {say(`finding.${code}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function weightOf({ weight }: RehearsalFinding): number {
  return weight === 'problem' ? 0 : 1;
}
