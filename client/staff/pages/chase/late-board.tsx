import { LateTroubleText } from '../../frame/late-trouble-text.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import { useLate } from '../../frame/use-late.ts';
import type { ChaseBoardProps } from './chase-board.tsx';

/** The board, loaded when an issued questionnaire is opened by somebody who runs it. */
export function LateBoard(props: ChaseBoardProps) {
  const { loaded, trouble, retry } = useLate(() => import('./chase-board.tsx'));
  if (loaded) return <loaded.ChaseBoard {...props} />;
  if (trouble) return <LateTroubleText trouble={trouble} onRetry={retry} />;
  return <Waiting />;
}
