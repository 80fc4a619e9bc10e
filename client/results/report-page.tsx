import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { PublishedDocument } from '../../shared/domain/publication/published-document.ts';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { CorrectionList } from './correction-list.tsx';
import { EnteredLines } from './entered-lines.tsx';
import { isolatedIn } from './isolated.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { PublicItem } from './public-item.tsx';
import { ReportFoot } from './report-foot.tsx';
import { ReportSummary } from './report-summary.tsx';
import { RepublicationList } from './republication-list.tsx';
import { yearWording } from './result-wording.ts';
import { type ResultsAssets, renderResultsDocument } from './results-document.tsx';
import { versionPath, yearPath } from './results-path.ts';

/** A version as the page names it. */
export interface ShownVersion {
  readonly version: number;
  readonly publishedAt: Date;
  readonly cause: 'publish' | 'correction';
}

export interface ReportPageProps {
  readonly locale: Locale;
  readonly assets: ResultsAssets;
  /** Of the service, for the addresses that are written out: `https://…`. */
  readonly origin: string;
  readonly document: PublishedDocument;
  /** The version shown; before it is published, the one that it would be. */
  readonly shown: ShownVersion;
  /** Oldest first; the last is the current one. Empty in a preview. */
  readonly versions: readonly ShownVersion[];
  /** Whether this is the address of one version, not that of whichever is current. */
  readonly isPermanent: boolean;
}

/** A fiscal year of a plan as everybody reads it. */
export function renderReportPage(props: ReportPageProps): string {
  const { locale, assets, origin, document, shown, versions, isPermanent } = props;
  const say = resultsWords(locale);
  const title = say('report.title', { year: yearWording(locale, document.fiscalYear) });
  const path = isPermanent ? versionPath(document, shown.version) : yearPath(document);
  return renderResultsDocument({
    ...{ locale, assets, state: title, planTitle: textIn(locale, document.plan.title) },
    canonical: `${origin}${path}`,
    href: (other) => `${path}?lang=${other}`,
    children: (
      <>
        <Standing {...props} />
        <div class="report-heading">
          <p class="plan-title">
            <EnteredLines locale={locale} text={document.plan.title} />
          </p>
          <h1>{title}</h1>
          <p class="quiet">
            {say('report.published', {
              version: figureIn(locale, shown.version),
              time: dayTimeWording(locale, shown.publishedAt),
            })}
          </p>
          {document.plan.ownerBody && (
            <p class="quiet">
              <MixedText
                locale={locale}
                text={say('report.owner', { body: isolatedIn(locale, document.plan.ownerBody) })}
              />
            </p>
          )}
        </div>
        <ReportSummary locale={locale} document={document} />
        <CorrectionList locale={locale} document={document} isPreview={versions.length === 0} />
        <RepublicationList locale={locale} document={document} />
        {document.items.map((item) => (
          <PublicItem key={item.number} locale={locale} document={document} item={item} />
        ))}
        <ReportFoot {...props} />
      </>
    ),
  });
}

/** That this is an earlier version, or not public yet; nothing on the current page. */
function Standing({ locale, document, shown, versions }: ReportPageProps) {
  const say = resultsWords(locale);
  const current = versions.at(-1);
  if (!current) {
    return (
      <Notice tone="caution" title={say('preview.title')}>
        <p>{say('preview.text')}</p>
      </Notice>
    );
  }
  if (current.version === shown.version) return null;
  const words = { version: figureIn(locale, shown.version), current: figureIn(locale, current.version) };
  return (
    <Notice tone="caution" title={say('superseded.title', words)}>
      <p>{say('superseded.text', words)}</p>
      <p>
        <a href={`${yearPath(document)}?lang=${locale}`}>{say('superseded.link', words)}</a>
      </p>
    </Notice>
  );
}
