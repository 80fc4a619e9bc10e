import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { failureWording } from '../messages/failure-wording.ts';
import type { Failure } from '../requests/api-client.ts';
import { useWords } from './locale-setting.tsx';

/** What went wrong, what was kept and what can be done, with the number that the administrator will ask for. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}) {
  const { locale, say } = useWords();
  const { title, text, details } = failureWording(locale, failure);
  const instance = failure.kind === 'problem' ? failure.problem.instance : undefined;
  return (
    <Notice tone="error" title={title} live>
      <p>{text}</p>
      {details.length > 0 && (
        <ul class="plain-list">
          {details.map(({ key, place, message }) => (
            <li key={key}>
              {place && <strong>{place}：</strong>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {failure.kind === 'problem' && failure.problem.status >= 500 && instance && (
        <p class="quiet">{say('failure.instance', { instance })}</p>
      )}
      {onRetry && !isLasting(failure) && <Button onClick={onRetry}>{say('retry')}</Button>}
    </Notice>
  );
}

/** What is not there, or not for this account, is not there the next time either. */
function isLasting(failure: Failure): boolean {
  return failure.kind === 'problem' && [403, 404].includes(failure.problem.status);
}
