import type { ComponentChildren } from 'preact';
import { type Section, sectionId } from './sheet-sections.ts';
import { useSheetWords } from './sheet-words.ts';

export interface SheetSectionProps {
  readonly section: Section;
  /** What helps to write it: stands to the right where there is room, else above. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One column of the printed sheet, as a section of the screen. */
export function SheetSection({ section, beside, children }: SheetSectionProps) {
  const { say } = useSheetWords();
  const id = sectionId(section);
  return (
    <section class="sheet-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {say(`section.${section}`)}
      </h2>
      <div class={beside ? 'sheet-section-body has-beside' : 'sheet-section-body'}>
        <div class="stack sheet-written">{children}</div>
        {beside && <div class="stack sheet-beside">{beside}</div>}
      </div>
    </section>
  );
}
