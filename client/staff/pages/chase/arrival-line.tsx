import { timeWording } from '../../../messages/time-wording.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { FiguresEvent } from '../../requests/replies.ts';
import { nameOf } from './chase-tile.tsx';
import type { Arrivals } from './use-arrivals.ts';

export interface ArrivalLineProps {
  readonly arrivals: Arrivals | undefined;
  readonly figures: FiguresEvent | undefined;
}

/** Whose answers came last, in one quiet line that is also read out. There from the start, or it would not be. */
export function ArrivalLine({ arrivals, figures }: ArrivalLineProps) {
  const { locale, say } = useWords();
  const [first, ...others] = arrivals?.people ?? [];
  if (!arrivals || !first) return <p class="arrival-line" role="status" />;
  const name = nameOf(locale, first);
  const who = others.length === 0 ? name : say('chase.andOthers', { name, count: others.length });
  const count = figures ? say('responseCount', figures) : '';
  return (
    <p class="arrival-line" role="status">
      {say('chase.arrived', { time: timeWording(arrivals.at), who, count })}
    </p>
  );
}
