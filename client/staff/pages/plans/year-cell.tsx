import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { CellEditor } from './cell-editor.tsx';
import type { CellActs, Indicator, Year } from './plan-parts.ts';
import { YearFigures } from './year-figures.tsx';

export interface YearCellProps {
  readonly indicator: Indicator;
  readonly year: Year;
  readonly cells: CellActs;
}

/** One year of one indicator: figures, which open for writing where they stand. */
export function YearCell({ indicator, year, cells }: YearCellProps) {
  const { locale, say } = useWords();
  const { open, onOpen, readAgain } = cells;
  const { fiscalYear } = year;
  const isOpen = open?.indicatorId === indicator.id && open.fiscalYear === fiscalYear;
  const buttonRef = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Back to where the writing began, unless another cell was opened.
    if (wasOpen.current && !isOpen && !open) buttonRef.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, open]);
  if (!onOpen) return <YearFigures year={year} />;
  if (isOpen) {
    return (
      <CellEditor indicator={indicator} year={year} readAgain={readAgain} onClose={() => onOpen(undefined)} />
    );
  }
  const words = { code: indicator.displayCode, year: fiscalYearWording(locale, fiscalYear) };
  return (
    <button
      type="button"
      class="year-cell"
      ref={buttonRef}
      onClick={() => onOpen({ indicatorId: indicator.id, fiscalYear })}
    >
      <YearFigures year={year} />
      <Icon shape="pencil" />
      <span class="visually-hidden">{say('planCell.edit', words)}</span>
    </button>
  );
}
