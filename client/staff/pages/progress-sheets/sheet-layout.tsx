import { useWideWindow } from '../../editing/use-wide-window.ts';
import { CountSection } from './counts/count-section.tsx';
import { KnownWords } from './plan/known-words.tsx';
import { PlanColumns } from './plan/plan-columns.tsx';
import { PlanSection } from './plan/plan-section.tsx';
import { SectionList } from './section-list.tsx';
import { useSheetParts } from './sheet-context.ts';
import { sectionStates } from './sheet-sections.ts';
import { TextSections } from './texts/text-sections.tsx';
import { AcknowledgementSection } from './workflow/acknowledgement-section.tsx';

export interface SheetLayoutProps {
  readonly readAgain: () => void;
  /** Whether what committees have taken note of can be recorded here. */
  readonly mayNote: boolean;
}

/** The sheet's columns as sections, one below the other, with the list of them beside. */
export function SheetLayout({ readAgain, mayNote }: SheetLayoutProps) {
  const { sheet, content, edit, problems } = useSheetParts();
  const isWide = useWideWindow();
  const { stops, acknowledgements } = sheet;
  const states = sectionStates(content, { stops, noted: acknowledgements.length, problems });
  return (
    <div class={isWide ? 'sheet-layout is-wide' : 'sheet-layout'}>
      <SectionList states={states} isBeside={isWide} />
      <div class="sheet-sections">
        {edit && <KnownWords />}
        <PlanColumns />
        <PlanSection />
        <TextSections />
        <CountSection />
        <AcknowledgementSection readAgain={readAgain} mayNote={mayNote} />
      </div>
    </div>
  );
}
