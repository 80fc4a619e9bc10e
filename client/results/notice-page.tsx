import type { Locale } from '../../shared/domain/localized-text.ts';
import { resultsWords } from './messages/results-words.ts';
import { type ResultsAssets, renderResultsDocument, resultsPath } from './results-document.tsx';

export interface NoticePageProps {
  readonly locale: Locale;
  readonly assets: ResultsAssets;
  /** `missing`: there is no such page; `trouble`: the service cannot answer now. */
  readonly notice: 'missing' | 'trouble';
}

export function renderNoticePage({ locale, assets, notice }: NoticePageProps): string {
  const say = resultsWords(locale);
  const title = say(`${notice}.title`);
  return renderResultsDocument({
    ...{ locale, assets, state: title },
    href: resultsPath,
    children: (
      <>
        <h1>{title}</h1>
        <p>{say(`${notice}.text`)}</p>
        <p>
          <a href={resultsPath(locale)}>{say('gone.others')}</a>
        </p>
      </>
    ),
  });
}
