import { CardButton } from '../../editing/card-button.tsx';
import { useSheetWords } from './sheet-words.ts';

export interface PartHeadProps {
  readonly name: string;
  /** Which words its buttons have. */
  readonly part: 'period' | 'count';
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** The name of a part that stands in a list, and what moves it there or takes it out. */
export function PartHead({ name, part, onMove, onRemove }: PartHeadProps) {
  const { say } = useSheetWords();
  return (
    <div class="sheet-part-head">
      <h3>{name}</h3>
      <div class="card-acts">
        <CardButton label={say(`${part}.up`, { name })} onClick={() => onMove(-1)}>
          ↑
        </CardButton>
        <CardButton label={say(`${part}.down`, { name })} onClick={() => onMove(1)}>
          ↓
        </CardButton>
        <CardButton label={say(`${part}.remove`, { name })} onClick={onRemove}>
          {say('remove')}
        </CardButton>
      </div>
    </div>
  );
}
