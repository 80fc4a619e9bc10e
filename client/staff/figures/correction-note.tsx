import { formatRatio } from '../../../shared/domain/ratio.ts';
import { Badge } from '../../components/badge.tsx';
import { componentWords } from '../../messages/component-words.ts';
import { dayTimeWording } from '../../messages/date-wording.ts';
import { addresses } from '../addresses.ts';
import { useWords } from '../frame/locale-setting.tsx';
import type { CorrectionTold } from '../requests/replies.ts';

export interface CorrectionNoteProps {
  readonly correction: CorrectionTold;
  readonly planId: string;
  readonly fiscalYear: number;
}

/** 訂正済み 24/24 達成 → 22/24 未達成: what a published figure was and is, when and why, and where everybody reads it. */
export function CorrectionNote({ correction, planId, fiscalYear }: CorrectionNoteProps) {
  const { locale, say } = useWords();
  const verdict = componentWords(locale);
  const { before, after, statusBefore, statusAfter, reason, at } = correction;
  const told = (figure: CorrectionTold['before'], status: typeof statusBefore) =>
    [figure && 'numerator' in figure ? formatRatio(figure) : '', verdict(`status.${status}`)]
      .filter(Boolean)
      .join(' ');
  const words = { before: told(before, statusBefore), after: told(after, statusAfter) };
  return (
    <div class="correction-note">
      <p>
        <Badge tone="caution" icon="pencil">
          {say('corrected.mark')}
        </Badge>{' '}
        <strong>{say('corrected.figures', words)}</strong>
      </p>
      <p class="quiet">
        {say('corrected.why', { at: dayTimeWording(locale, new Date(at)), reason })}{' '}
        <a href={addresses.publication(planId, fiscalYear)}>{say('corrected.see')}</a>
      </p>
    </div>
  );
}
