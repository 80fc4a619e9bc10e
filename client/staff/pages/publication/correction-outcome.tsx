import type { PublishedResult } from '../../../../shared/domain/publication/published-document.ts';
import { publishedStatus, sameResult } from '../../../../shared/domain/publication/published-verdict.ts';
import { sentencesBefore } from '../../../../shared/domain/publication/sentences-before.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Preview, PreviewedIndicator } from './publication-parts.ts';
import { SentenceList } from './sentence-list.tsx';
import { usePublicationWords } from './use-publication-words.ts';

interface CorrectionOutcomeProps {
  readonly document: Preview['document'];
  readonly indicator: PreviewedIndicator;
  readonly result: PublishedResult;
}

/** What becomes of the verdict, and which sentences of the sheet will still tell the figure before. */
export function CorrectionOutcome({ document, indicator, result }: CorrectionOutcomeProps) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const verdict = componentWords(locale);
  if (sameResult(indicator.result, result)) return null;
  const statusAfter = publishedStatus(indicator, indicator.target, result);
  const [before, after] = [verdict(`status.${indicator.status}`), verdict(`status.${statusAfter}`)];
  const item = document.items.find(({ indicators }) => indicators.some(({ id }) => id === indicator.id));
  const { displayCode, result: figureBefore, status: statusBefore } = indicator;
  const left = item
    ? sentencesBefore(item, { displayCode, before: figureBefore, statusBefore, statusAfter })
    : [];
  return (
    <div class="stack" role="status">
      <p>
        <strong>
          {statusBefore === statusAfter
            ? words('correct.verdict.same', { after })
            : words('correct.verdict', { before, after })}
        </strong>
      </p>
      {left.length > 0 && (
        <>
          <p>{words('correct.left')}</p>
          <SentenceList sentences={left} />
        </>
      )}
    </div>
  );
}
