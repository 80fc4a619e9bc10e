import { formatRatio, type Ratio } from '../../../../../shared/domain/ratio.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { measureWording } from '../../../messages/measure-wording.ts';
import { shortFiscalYear } from '../../../messages/year-wording.ts';
import type { DifferencesReply } from '../../../requests/replies.ts';
import { breakWording } from './break-wording.ts';

export interface DifferencesProps {
  readonly differences: DifferencesReply;
  /** Of today's questions in their order, by which they are numbered. */
  readonly codes: readonly string[];
}

type MeasureDifference = DifferencesReply['measures'][number];

/** Per indicator: the targets of both years, what counts as positive, and why the trend breaks where it does. */
export function TargetDifferences({ differences, codes }: DifferencesProps) {
  const { say } = useWords();
  const { measures } = differences;
  return (
    <section aria-labelledby="difference-targets">
      <h2 id="difference-targets">{say('differences.indicators')}</h2>
      {measures.length === 0 && <p class="empty-state">{say('measures.empty')}</p>}
      <ul class="measure-list">
        {measures.map((measure) => (
          <li key={`${measure.itemNumber}/${measure.indicatorKey}`} class="card stack">
            <OneIndicator measure={measure} differences={differences} codes={codes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneIndicator({
  measure,
  differences,
  codes,
}: DifferencesProps & { readonly measure: MeasureDifference }) {
  const { locale, say } = useWords();
  const { earlier, fiscalYear } = differences;
  const { before, after, breaks, text } = measure;
  const target = (ratio: Ratio | null) => (ratio ? formatRatio(ratio) : say('target.none'));
  const numbered = (list: readonly string[]) => list.map((code) => ({ code }));
  return (
    <>
      <h3>{measure.displayCode ?? `${measure.itemNumber}／${measure.indicatorKey}`}</h3>
      {text && (
        <p class="quiet">
          <Localized text={text} />
        </p>
      )}
      <p class="target-change">
        {say('differences.targets', {
          before: shortFiscalYear(locale, earlier.fiscalYear),
          targetBefore: before ? target(measure.targetBefore) : say('differences.notMeasured'),
          after: shortFiscalYear(locale, fiscalYear),
          targetAfter: after ? target(measure.targetAfter) : say('differences.notMeasured'),
        })}
      </p>
      {before && after && measure.positiveChanged ? (
        <dl class="facts">
          <div>
            <dt>{say('differences.before')}</dt>
            <dd>{measureWording(locale, before, numbered(earlier.questionCodes))}</dd>
          </div>
          <div>
            <dt>{say('differences.after')}</dt>
            <dd>{measureWording(locale, after, numbered(codes))}</dd>
          </div>
        </dl>
      ) : (
        after && <p>{measureWording(locale, after, numbered(codes))}</p>
      )}
      {breaks.length > 0 && (
        <div class="trend-break">
          <p>
            <strong>{say('differences.broken')}</strong>
          </p>
          <ul class="plain-list">
            {breaks.map((one) => (
              <li key={`${one.code} ${one.question}`}>{breakWording(locale, one, codes)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
