import { PeopleLine } from '../../../components/people-line.tsx';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { CellField, RatioFields } from './cell-fields.tsx';
import { JudgementFields } from './judgement-fields.tsx';
import type { JudgementRow } from './result-values.ts';
import type { TargetPartProps } from './target-part.tsx';

export function ResultPart({
  form,
  indicator,
  year,
  rows,
}: TargetPartProps & { readonly rows: readonly JudgementRow[] }) {
  const { locale, say } = useWords();
  const { measured } = year;
  if (measured) {
    return (
      <div class="cell-part">
        <p>{say('planCell.measured')}</p>
        <PeopleLine locale={locale} {...measured.people} />
        <p>
          <a href={addresses.results(measured.questionnaireId)}>{say('planCell.toResults')}</a>
        </p>
      </div>
    );
  }
  if (indicator.kind === 'milestone' && rows.length === 0) {
    return <p class="quiet">{say('planCell.milestonesFirst')}</p>;
  }
  return (
    <fieldset class="cell-part">
      <legend>{say('planCell.result')}</legend>
      {indicator.kind === 'milestone' ? (
        <JudgementFields form={form} rows={rows} indicator={indicator} year={year} />
      ) : (
        <RatioFields form={form} part="result" isCount={indicator.kind === 'count'} />
      )}
      <CellField
        form={form}
        part="result"
        name="source"
        required
        label={say('planCell.source')}
        help={say('planCell.source.help')}
      />
    </fieldset>
  );
}
