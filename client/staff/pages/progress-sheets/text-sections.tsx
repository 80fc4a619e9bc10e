import { SHEET_BOUNDS } from '../../../../shared/domain/progress-sheet/sheet-bounds.ts';
import type { SheetField } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { MarkedComments } from './marked-comments.tsx';
import { useSheetParts } from './sheet-context.ts';
import { SheetSection } from './sheet-section.tsx';
import { useSheetWords } from './sheet-words.ts';
import { putIn } from './suggested-text.ts';
import { WrittenText } from './written-text.tsx';
import { YearEndSuggestion } from './year-end-suggestion.tsx';

/** The three written columns, with what could be written beside them. */
export function TextSections() {
  const { say } = useSheetWords();
  const { sheet, content, edit, suggestions } = useSheetParts();
  const insert = (field: SheetField) => (text: string) =>
    edit?.({ ...content, [field]: putIn(content[field], text) });
  const paragraph = edit ? suggestions?.yearEndEvaluation : undefined;
  const comments = (edit && suggestions?.comments) || [];
  const missed = sheet.stops.filter(({ code }) => code === 'missing-issues');
  return (
    <>
      <SheetSection section="mid">
        <Written field="midYearEvaluation" />
        <Written field="secondHalfDirection" />
      </SheetSection>
      <SheetSection
        section="end"
        beside={
          paragraph && (
            <YearEndSuggestion
              suggested={paragraph}
              written={content.yearEndEvaluation}
              onInsert={insert('yearEndEvaluation')}
            />
          )
        }
      >
        <Written field="yearEndEvaluation" alone />
      </SheetSection>
      <SheetSection
        section="next"
        beside={
          comments.length > 0 && (
            <MarkedComments
              comments={comments}
              written={content.nextYearIssues}
              onInsert={insert('nextYearIssues')}
            />
          )
        }
      >
        {missed.length > 0 && !/\S/.test(content.nextYearIssues) && (
          <p class="needed-line">
            {say('next.needed', {
              codes: missed.map(({ params }) => params.displayCode).join(say('listComma')),
            })}
          </p>
        )}
        <Written field="nextYearIssues" alone />
      </SheetSection>
    </>
  );
}

interface WrittenProps {
  readonly field: SheetField;
  /** The section's heading names it already. */
  readonly alone?: boolean;
}

function Written({ field, alone = false }: WrittenProps) {
  const { say } = useSheetWords();
  const { content, edit } = useSheetParts();
  return (
    <WrittenText
      place={`/${field}`}
      label={<span class={alone ? 'visually-hidden' : undefined}>{say(`field.${field}`)}</span>}
      value={content[field]}
      max={SHEET_BOUNDS.field}
      rows={4}
      onChange={(value) => edit?.({ ...content, [field]: value }, `/${field}`)}
    />
  );
}
