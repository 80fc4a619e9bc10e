/** The published pages: functions from props to a complete HTML document. They read nothing and store nothing. */
export { type GonePageProps, renderGonePage } from './gone-page.tsx';
export { type NoticePageProps, renderNoticePage } from './notice-page.tsx';
export { type ReportPageProps, renderReportPage, type ShownVersion } from './report-page.tsx';
export type { ResultsAssets } from './results-document.tsx';
export { renderYearsPage, type YearsPageProps } from './years-page.tsx';
