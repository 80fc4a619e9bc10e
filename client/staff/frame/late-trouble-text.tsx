import { Button } from '../../components/button.tsx';
import { useWords } from './locale-setting.tsx';
import type { LateTrouble } from './new-build.ts';

export interface LateTroubleTextProps {
  readonly trouble: LateTrouble;
  readonly onRetry: () => void;
}

/** What has happened to a part that did not come, and what can be done. */
export function LateTroubleText({ trouble, onRetry }: LateTroubleTextProps) {
  const { say } = useWords();
  return (
    <div class="stack" role="status">
      <p>{say(`late.${trouble}`)}</p>
      {trouble !== 'newer' && (
        <Button onClick={onRetry}>{say(trouble === 'missing' ? 'late.reload' : 'retry')}</Button>
      )}
    </div>
  );
}
