import { SHEET_BOUNDS } from '../../../../../shared/domain/progress-sheet/sheet-bounds.ts';
import type { SheetField } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { useSheetParts } from '../sheet-context.ts';
import { SheetSection } from '../sheet-section.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { MarkedComments } from './marked-comments.tsx';
import { putIn, putInAlike } from './suggested-text.ts';
import { WrittenText } from './written-text.tsx';
import { YearEndSuggestion } from './year-end-suggestion.tsx';

/** The three written columns, with what could be written beside them. */
export function TextSections() {
  const { say } = useSheetWords();
  const { sheet, content, edit, suggestions } = useSheetParts();
  const insert =
    (field: SheetField, put = putIn) =>
    (text: string) =>
      edit?.({ ...content, [field]: put(content[field], text) });
  const paragraph = edit ? suggestions?.yearEndEvaluation : undefined;
  const comments = (edit && suggestions?.comments) || [];
  // A committee's review of the half or of last year is what the mid-year evaluation is made of.
  const reviews = comments.filter(({ fromReview }) => fromReview);
  const missed = sheet.stops.filter(({ code }) => code === 'missing-issues');
  return (
    <>
      <SheetSection
        section="mid"
        beside={
          reviews.length > 0 && (
            <MarkedComments
              comments={reviews}
              field="midYearEvaluation"
              written={content.midYearEvaluation}
              onInsert={insert('midYearEvaluation')}
            />
          )
        }
      >
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
              onInsert={insert('yearEndEvaluation', putInAlike)}
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
              field="nextYearIssues"
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
