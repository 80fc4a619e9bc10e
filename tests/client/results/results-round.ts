import {
  type ReportPageProps,
  renderGonePage,
  renderNoticePage,
  renderReportPage,
  renderYearsPage,
} from '../../../client/results/results-pages.tsx';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { correctedDocument } from '../../../shared/domain/publication/corrected-document.ts';
import { publishedSheetOf } from '../../../shared/domain/publication/published-sheet.ts';
import { SHEET_CONTENT } from '../../support/api-publications.ts';
import { ratio } from '../../support/builders.ts';
import { publishedDocument } from '../../support/published-documents.ts';
import { hardDocument } from './hard-document.ts';

const ASSETS = { stylesheet: '/assets/results.css' };
const FIRST = { version: 1, publishedAt: new Date('2022-04-20T01:00:00Z'), cause: 'publish' as const };
const SECOND = { version: 2, publishedAt: new Date('2022-05-10T01:00:00Z'), cause: 'correction' as const };

/** The year with a sheet and certificates: everything that a page can hold. */
export function fullDocument() {
  const document = publishedDocument();
  const [first, ...rest] = document.items;
  const acknowledgement = {
    committee: '区長会議人事・財政部会',
    half: 'year-end',
    on: '2022-03-25',
  } as const;
  const kept = { ...acknowledgement, accountId: 'a', at: new Date() };
  const certificate = { questionnaireId: 'questionnaire-2021', hash: 'ab'.repeat(32), text: '{}' };
  return publishedDocument({
    items: first ? [{ ...first, sheet: publishedSheetOf(SHEET_CONTENT, [kept]) }, ...rest] : [],
    certificates: [
      { ...certificate, kind: 'issue', at: '2022-02-21T01:00:00.000Z' },
      { ...certificate, kind: 'tally', hash: 'cd'.repeat(32), at: '2022-03-14T00:00:00.000Z' },
    ],
  });
}

export function reportProps(locale: Locale, overrides: Partial<ReportPageProps> = {}): ReportPageProps {
  return {
    ...{ locale, assets: ASSETS, origin: 'https://hakaru.example.jp', document: fullDocument() },
    ...{ shown: FIRST, versions: [FIRST], isPermanent: false },
    ...overrides,
  };
}

/** Every page that the public can meet, by name. */
export function everyResultsPage(locale: Locale): Readonly<Record<string, string>> {
  const correction = { indicatorId: 'indicator-1-1', fiscalYear: 2021, result: ratio('22/24') };
  const corrected = correctedDocument(fullDocument(), {
    ...{ ...correction, reason: '集計後に無効の回答が判明したため', supersedes: 1 },
    at: SECOND.publishedAt,
  });
  const page = (overrides: Partial<ReportPageProps> = {}) => renderReportPage(reportProps(locale, overrides));
  const year = { planId: 'plan-3.0', planTitle: publishedDocument().plan.title, fiscalYear: 2021 };
  const base = { locale, assets: ASSETS };
  const gone = {
    ...{ ...base, planTitle: year.planTitle, fiscalYear: 2021, path: '/results/plan-3.0/2021' },
    takenBack: { at: SECOND.publishedAt, reason: '内容を確認しているため。' },
  };
  return {
    report: page(),
    corrected: page({ document: corrected ?? fullDocument(), shown: SECOND, versions: [FIRST, SECOND] }),
    hard: page({ document: hardDocument(), shown: SECOND, versions: [FIRST, SECOND] }),
    superseded: page({ versions: [FIRST, SECOND], isPermanent: true }),
    preview: page({ versions: [] }),
    years: renderYearsPage({ ...base, years: [{ ...year, publishedAt: FIRST.publishedAt }] }),
    noYears: renderYearsPage({ ...base, years: [] }),
    gone: renderGonePage({ ...gone, version: 1, current: undefined }),
    goneVersion: renderGonePage({ ...gone, version: 1, current: 3 }),
    missing: renderNoticePage({ ...base, notice: 'missing' }),
    trouble: renderNoticePage({ ...base, notice: 'trouble' }),
  };
}
