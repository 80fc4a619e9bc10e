import type { Locale } from '../../shared/domain/localized-text.ts';
import type { SheetField } from '../../shared/domain/progress-sheet/sheet-content.ts';
import type { PublishedDocument, PublishedItem } from '../../shared/domain/publication/published-document.ts';
import { ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { correctionsStanding, sentencesBefore } from '../../shared/domain/publication/sentences-before.ts';
import { componentWords } from '../messages/component-words.ts';
import { figureWording } from './figure-wording.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { Written } from './written.tsx';

interface CorrectedWordsProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly item: PublishedItem;
  readonly field: SheetField;
}

/** Beside a text of the sheet that tells a figure from before its correction: that it does, and in which lines. */
export function CorrectedWords({ locale, document, item, field }: CorrectedWordsProps) {
  const say = resultsWords(locale);
  const verdict = componentWords(locale);
  return (
    <>
      {correctionsStanding(document, item.number).map((correction) => {
        const lines = sentencesBefore(item, correction).filter((one) => one.field === field);
        if (lines.length === 0) return null;
        const { displayCode: code, before, after, statusAfter } = correction;
        const words = { code, verdict: verdict(`status.${statusAfter}`) };
        const figures = { before: figureWording(locale, before), after: figureWording(locale, after) };
        const text = ratioIn(after)
          ? say('corrections.sheet', { ...words, ...figures })
          : say('corrections.sheetJudged', words);
        return (
          <div class="corrected-words" key={correction.at}>
            <p>
              <MixedText locale={locale} text={text} />
            </p>
            <ul>
              {lines.map(({ line }) => (
                <li key={line}>
                  <Written locale={locale} text={line} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
