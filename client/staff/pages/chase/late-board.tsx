import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import type { ChaseBoardProps } from './chase-board.tsx';

/** The board, loaded when an issued questionnaire is opened by somebody who runs it. */
export function LateBoard(props: ChaseBoardProps) {
  const [Board, setBoard] = useState<FunctionComponent<ChaseBoardProps>>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return;
    import('./chase-board.tsx').then(
      ({ ChaseBoard }) => setBoard(() => ChaseBoard),
      () => setFailed(true),
    );
  }, [failed]);
  if (Board) return <Board {...props} />;
  if (failed) return <FailureNotice failure={{ kind: 'network' }} onRetry={() => setFailed(false)} />;
  return <Waiting />;
}
