import type { AchievementStatus } from '../../../shared/domain/achievement.ts';
import { type LocalizedText, textIn } from '../../../shared/domain/localized-text.ts';
import { formatRatio, type Ratio } from '../../../shared/domain/ratio.ts';
import { Bar } from '../../components/bar.tsx';
import { RatioFigure } from '../../components/ratio-figure.tsx';
import { useWords } from '../frame/locale-setting.tsx';

export interface MeasuredFigureProps {
  readonly result: Ratio | null | undefined;
  readonly target: Ratio | null | undefined;
  readonly unit: LocalizedText | undefined;
  readonly status: AchievementStatus;
  readonly provisional: boolean;
  /** What the figure means, in one sentence. */
  readonly standing: string | undefined;
}

/** The figure large, its target beside it, both as a bar, and one sentence: how every indicator is shown. */
export function MeasuredFigure({ result, target, unit, status, provisional, standing }: MeasuredFigureProps) {
  const { locale, say } = useWords();
  const label = {
    result: result ? formatRatio(result) : '',
    target: target ? formatRatio(target) : '',
  };
  return (
    <>
      <div class="indicator-figure">
        <RatioFigure
          locale={locale}
          ratio={result ?? undefined}
          unit={unit && textIn(locale, unit)}
          withPercent
        />
        {provisional && result && <span class="provisional">{say('provisional')}</span>}
        <p class="indicator-target">
          {target ? say('target.is', { ratio: formatRatio(target) }) : say('target.none')}
        </p>
      </div>
      {result && (
        <Bar
          value={result.numerator}
          max={result.denominator}
          target={target ? (target.numerator / target.denominator) * result.denominator : undefined}
          tone={status === 'achieved' ? 'good' : status === 'missed' ? 'bad' : 'key'}
          label={say(target ? 'bar.withTarget' : 'bar.alone', label)}
        />
      )}
      {standing && <p class="indicator-standing">{standing}</p>}
    </>
  );
}
