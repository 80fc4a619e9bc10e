import { describe, expect, it } from 'vitest';
import { renderReportPage } from '../../../client/results/results-pages.tsx';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { correctedDocument } from '../../../shared/domain/publication/corrected-document.ts';
import type { PublishedDocument } from '../../../shared/domain/publication/published-document.ts';
import { ratio, text } from '../../support/builders.ts';
import { publishedDocument } from '../../support/published-documents.ts';
import { hardDocument, PARTLY, TURN } from './hard-document.ts';
import { fullDocument, reportProps } from './results-round.ts';

const page = (document: PublishedDocument, locale: Locale = 'ja') =>
  renderReportPage(reportProps(locale, { document }));

/** What a text browser has: lines where the markup has them, and no style. */
const plain = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replace(/[\r\n]/g, ' ')
    .replace(/<(?:br|\/?(?:p|div|li|ul|ol|dl|dt|dd|tr|table|section|h\d))\b[^>]*>/g, '\n')
    .replace(/<\/?(?:td|th)\b[^>]*>/g, ' | ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ');

const people = { eligible: 24, responded: 24, outstanding: 0, excused: 0 };

/** The year in which ①－２ rests on 23 people since its correction. */
function withOtherPeople(): PublishedDocument {
  const document = publishedDocument();
  const items = document.items.map((item) => ({
    ...item,
    indicators: item.indicators.map((one) => ({
      ...one,
      years: one.years.map((year) => (year.result && one.measured ? { ...year, people } : year)),
    })),
  }));
  const corrected = correctedDocument(
    { ...document, items },
    {
      ...{ indicatorId: 'indicator-1-2', fiscalYear: 2021, result: ratio('22/23'), reason: '欠員の見落とし' },
      ...{ people: { eligible: 23, responded: 23, excused: 1 }, at: new Date('2022-05-10T01:00:00Z') },
      supersedes: 1,
    },
  );
  return corrected ?? document;
}

describe('the words of the published page', () => {
  it.each(['ja', 'en'] as const)('keeps a mark that turns the direction inside an element: %s', (locale) => {
    const html = page(hardDocument(), locale);
    const held = html.match(/<bdi[^>]*>(?:(?!<\/bdi>)[\s\S])*<\/bdi>/g) ?? [];
    expect(held.filter((one) => one.includes(TURN)).length).toBeGreaterThan(8);
    const outside = html
      .replace(/<bdi[^>]*>(?:(?!<\/bdi>)[\s\S])*<\/bdi>/g, '')
      // No element stands in an attribute: there the marks stay.
      .replace(/\u2068[^\u2069]*\u2069/g, '');
    expect(outside).not.toContain(TURN);
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/[\u2066-\u2069]/);
  });

  it('lets no mark inside a text end the isolation of its element', () => {
    const document = publishedDocument();
    const title = text(`計画\u2069${TURN}の\u2067名\u2069前`);
    expect(page({ ...document, plan: { ...document.plan, title } })).toContain(
      `>計画${TURN}の\u2067名\u2069前</bdi>`,
    );
  });

  it('names everywhere the people that the correction of a figure names', () => {
    const text = plain(page(withOtherPeople()));
    expect(text).toContain('（対象23、対象外1）');
    const [, corrections = ''] = text.split('訂正前');
    expect(corrections).toMatch(/23\/24[\s\S]*対象 24 回答 24 未回答 0 対象外 0[\s\S]*訂正後/);
    expect(corrections).toMatch(/22\/23[\s\S]*対象 23 回答 23 未回答 0 対象外 1 （人数も訂正）/);
  });

  it('says what a correction says that names people without those before it, and ends no line with a comma', () => {
    const document = withOtherPeople();
    const corrections = document.corrections.map(({ peopleBefore: _, ...one }) => one);
    const [, told = ''] = plain(page({ ...document, corrections })).split('訂正前');
    expect(told).toContain('23/24 区長、未達成\n');
    expect(told).toContain('22/23 区長、未達成、対象23、回答23（人数も訂正）');
  });

  it('shows the people under each ratio of the summary and of the years', () => {
    const summary =
      page(withOtherPeople()).match(/<section class="report-summary">[\s\S]*?<\/table>/)?.[0] ?? '';
    expect(plain(`<main${summary}`)).toMatch(/①－２[\s\S]*22[\s\S]*対象 23 回答 23 未回答 0 対象外 1/);
    const years = plain(page(withOtherPeople())).split('①－２の年度ごとの目標と実績')[1] ?? '';
    expect(years).toMatch(/令和３年度[^\n]*24\/24[^\n]*22\/23 対象 23 回答 23 未回答 0 対象外 1/);
  });

  it('tells of a correction of judgements which body had judged what', () => {
    const [, before = '', after = ''] = plain(page(hardDocument())).split(/訂正[前後]\n/);
    expect(before).toMatch(/手引.*の改訂 乙.*部会 未達成/);
    expect(before).not.toContain('二年目の達成');
    expect(after.slice(0, after.indexOf('理由'))).toMatch(/手引.*の改訂 乙.*部会 達成/);
    expect(page(hardDocument())).not.toMatch(/<(strong|span|p)>\s*<\/\1>/);
  });

  it('keeps in its table a body that has not judged yet, without a verdict', () => {
    const document = publishedDocument();
    const items = document.items.map((item) => ({
      ...item,
      indicators: item.indicators.map((one) =>
        one.kind === 'milestone'
          ? {
              ...one,
              status: 'not-measured' as const,
              result: { judgements: [{ milestone: 1, body: '福祉・健康部会', achieved: true }] },
            }
          : one,
      ),
    }));
    const table = plain(page({ ...document, items })).split('①の判定の内訳')[1] ?? '';
    expect(table).toMatch(/福祉・健康部会 \| {2}\| 達成/);
    expect(table).toMatch(/こども・教育部会 \| {2}\| － \|/);
  });

  it('marks an option as counting only where it counts by itself', () => {
    const text = plain(page(hardDocument()));
    expect(text).toMatch(/はい.* \| {2}\| 2 \| {2}\| ○ 数える/);
    expect(text).toMatch(/選択a \| {2}\| 1 \| {2}\| △ 組合せで数える/);
    expect(text).toMatch(/選択c \| {2}\| 1 \| {2}\| －/);
    expect(text).toContain('問２で「選択a」「選択b」をすべて選び、ほかを選ばなかった人\n');
    const [condition] = PARTLY.measured?.conditions ?? [];
    const both = { ...PARTLY, measured: PARTLY.measured && { ...PARTLY.measured, combine: 'all' as const } };
    const items = hardDocument().items.map((item) => ({ ...item, indicators: [both] }));
    expect(condition?.exactly).toBe(undefined);
    expect(plain(page({ ...hardDocument(), items }))).toMatch(/はい.* \| {2}\| 2 \| {2}\| △ 組合せで数える/);
  });

  it('draws a zero with its number, and no frame for a year without a result', () => {
    const chart =
      page(hardDocument())
        .match(/<figure class="year-chart">[\s\S]*?<\/figure>/g)
        ?.find((one) => one.includes('0/21')) ?? '';
    const [, none = '', zero = '', value = ''] = chart.split('class="year-row"');
    expect([none, zero, value].map((row) => row.includes('class="frame"'))).toEqual([false, true, true]);
    expect([none, zero, value].map((row) => row.includes('class="zero'))).toEqual([false, true, false]);
    expect(zero).toContain('data-label="0/21"');
  });

  it('keeps the lines of the sheet apart without any style, and its words as they were entered', () => {
    const text = plain(page(fullDocument()));
    expect(text).toContain(
      '・前年度の取組を部会ごとに振り返り、結果を知らせる\n（→次の取組に生かす）\n取組：区ＣＭ事業のＰＤＣＡ\n担当：人事・財政部会\nねらい：各部会での実践\n対象とする年度：令和２年度\n',
    );
    expect(text).toContain('足りなかった。\n　＜①－１＞ 24 区長/24 区長\n　＜①－２＞ 23 区長/24 区長\n');
    expect(text).toContain('前年度のマニュアル整理で対応を要した案件\n福祉・健康部会');
    expect(text).toContain('区長会議人事・財政部会 （期末、2022年３月25日（金））');
    expect(page(fullDocument())).toMatch(/Hakaru<\/a> <a [^>]*>English/);
    expect(plain(page(withOtherPeople()))).toContain('未達成、訂正済み');
  });

  it('says on an English page alone, and only above a sheet, that the sheet is in Japanese', () => {
    const told = 'The progress sheet is in Japanese, as it was written.';
    expect(page(fullDocument(), 'en').split(told).length).toBe(2);
    expect(page(publishedDocument(), 'en')).not.toContain(told);
    expect(page(fullDocument())).not.toContain('日本語で掲載');
  });
});
