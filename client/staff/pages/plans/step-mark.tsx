import type { TargetStep } from '../../../../shared/domain/next-year-targets.ts';
import { useNewYearWords } from './new-year-words.ts';

/** Signs beside the words, for the eye that runs down the column. */
const SIGNS: Readonly<Record<TargetStep | 'unclear', string>> = {
  higher: '↑',
  lower: '↓',
  same: '＝',
  rebased: '＝',
  reworded: '≠',
  new: '＋',
  ended: '－',
  none: '－',
  unclear: '…',
};

export function StepMark({ step }: { readonly step: TargetStep | 'unclear' }) {
  const say = useNewYearWords();
  return (
    <span class={`step-mark is-${step}`}>
      <span aria-hidden="true">{SIGNS[step]}</span> {say(`step.${step}`)}
    </span>
  );
}
