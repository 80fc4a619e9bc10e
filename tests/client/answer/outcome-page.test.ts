import { describe, expect, it } from 'vitest';
import { renderOutcomePage } from '../../../client/answer/answer-pages.tsx';
import { received } from './asked-round.ts';
import { elementsOf, textOf } from './markup-reading.ts';
import { outcomeIndicator, outcomeProps, outcomeWithGaps } from './outcome-round.ts';

type Overrides = Parameters<typeof outcomeProps>[0];

const spaced = (html: string) => textOf(html).replace(/\s+/g, ' ');
const page = (overrides?: Overrides) => spaced(renderOutcomePage(outcomeProps(overrides)));
const cardsOf = (overrides?: Overrides, locale: 'ja' | 'en' = 'ja') =>
  elementsOf(renderOutcomePage(outcomeProps(overrides, locale)))
    .filter(({ attributes }) => attributes.get('class') === 'card outcome')
    .map(({ inner }) => spaced(inner));
const onlyCard = (indicator: Parameters<typeof outcomeIndicator>[0], overrides: Overrides = {}) =>
  cardsOf({
    outcome: { ...outcomeProps().outcome, indicators: [outcomeIndicator(indicator)] },
    ...overrides,
  })[0] ?? '';

describe('the page of a published result', () => {
  it('says its state first, and whose answers it is about', () => {
    const html = renderOutcomePage(outcomeProps());
    expect(html).toContain('<title>結果の公表｜市政改革プラン3.0 成果指標アンケート</title>');
    expect(page()).toContain('北区長 様');
    expect(page()).toContain('令和３年度の成果指標');
  });

  it('gives each indicator with its result, target and verdict', () => {
    const [first, second] = cardsOf();
    for (const words of ['①－１', '24区長中24区長が肯定的', '24 /24', '(100.0%)', '23 /24', '達成'])
      expect(first).toContain(words);
    expect(first).not.toContain('未達成');
    for (const words of ['①－２', '24区長中23区長が肯定的', '(95.8%)', '未達成', 'あと１区長届かず'])
      expect(second).toContain(words);
    expect(cardsOf({}, 'en')[1]).toContain('23 of 24 ward mayors positive');
    expect(cardsOf({}, 'en')[1]).toContain('Missed');
  });

  it('begins with every verdict and the people behind them, where there are several', () => {
    const summaryOf = (overrides?: Overrides) =>
      elementsOf(renderOutcomePage(outcomeProps(overrides)))
        .filter(({ attributes }) => attributes.get('class') === 'outcome-summary')
        .map(({ inner }) => spaced(inner));
    const [summary] = summaryOf();
    expect(summary).toMatch(/①－１ 24 \/24 23 \/24 達成 ①－２ 23 \/24 24 \/24 未達成/);
    expect(summary).toContain('対象 24 回答 24 未回答 0 対象外 0');
    const one = { ...outcomeProps().outcome, indicators: [outcomeIndicator()] };
    expect(summaryOf({ outcome: one })).toEqual([]);
  });

  it('never shows a figure without the people behind it and the policy on silence', () => {
    for (const card of cardsOf({ outcome: outcomeWithGaps })) {
      expect(card).toContain('対象 23 回答 22 未回答 1 対象外 1');
      expect(card).toContain('回答がなかった方も、分母に含めて集計しています。');
    }
    const { questionnaire } = outcomeProps();
    const leaving = cardsOf({ questionnaire: { ...questionnaire, nonResponse: 'leaves-base' } });
    for (const card of leaving) expect(card).toContain('分母から除いて集計しています。');
  });

  it('says what a target means for a base that is not its own', () => {
    const [first] = cardsOf({ outcome: outcomeWithGaps });
    expect(first).toContain('目標の 23/24 は、23区長では23区長以上にあたります。');
    expect(cardsOf()[0]).not.toContain('にあたります');
  });

  it('shows no value and no bar where the base is empty', () => {
    const empty = { result: undefined, status: 'not-measured' } as const;
    const card = onlyCard(empty);
    expect(card).toContain('結果の値はありません');
    expect(card).toContain('－');
    expect(card).not.toMatch(/%|肯定的 |0 ?\/ ?0|NaN/);
    const outcome = { ...outcomeProps().outcome, indicators: [outcomeIndicator(empty)] };
    expect(renderOutcomePage(outcomeProps({ outcome }))).not.toContain('class="bar"');
  });

  it('gives no verdict where there is no target', () => {
    const card = onlyCard({ target: undefined, status: 'no-target' });
    expect(card).toContain('目標なし');
    expect(card).toContain('判定はありません');
    expect(card).not.toMatch(/ 達成 |未達成 /);
  });

  it('takes the verdict as it was published, never from the rounded percentage', () => {
    const card = onlyCard({
      result: { numerator: 1999, denominator: 2000 },
      target: { numerator: 2000, denominator: 2000 },
      status: 'missed',
    });
    expect(card).toContain('(100.0%)');
    expect(card).toContain('未達成');
    expect(card).toContain('あと１区長届かず');
  });

  it('says of comments that they are not published', () => {
    expect(page()).toContain('だれがどう回答したかと御意見は、公表していません。');
  });
});

describe('the own answer beside an indicator', () => {
  it('stands under its question, with how it was counted', () => {
    const [first, second] = cardsOf();
    expect(first).toMatch(/問１ .+ そう思う 肯定的回答として集計/);
    expect(second).toMatch(/問２ .+ どちらかといえばそう思わない 否定的回答として集計/);
    expect(second).toContain('肯定的回答とした選択肢：「そう思う」「どちらかといえばそう思う」');
    expect(first).not.toContain('問２');
  });

  it('keeps its comment for the list of all answers', () => {
    expect(cardsOf()[1]).not.toContain('特に窓口業務について。');
    expect(page()).toContain('特に窓口業務について。');
  });

  it('is judged question by question and as a whole where several are looked at', () => {
    const conditions = [
      { question: 'q1', options: ['1', '2'] },
      { question: 'q2', options: ['1', '2'] },
    ];
    const all = onlyCard({ combine: 'all', conditions });
    expect(all).toContain('次のすべての設問で');
    expect(all).toMatch(/問１ .+肯定的回答として集計.+問２ .+否定的回答として集計/);
    expect(all).toContain('この指標全体では 否定的回答として集計');
    const any = onlyCard({ combine: 'any', conditions });
    expect(any).toContain('次のいずれかの設問で');
    expect(any).toContain('この指標全体では 肯定的回答として集計');
  });

  it('is said to be missing where the question was left out', () => {
    const card = onlyCard(
      { conditions: [{ question: 'q2', options: ['1', '2'] }] },
      {
        received: { ...received, answers: { q1: { option: '1' } } },
      },
    );
    expect(card).toMatch(/（回答なし） 回答なしとして集計/);
  });
});

describe('all own answers', () => {
  it('follow with their receipt', () => {
    const text = page();
    for (const words of ['受付番号 7K3M-Q9TX', '年度の早い時期に', '2022年３月８日（火）10:12'])
      expect(text).toContain(words);
  });

  it('say who entered them, where that was the office', () => {
    expect(page({ received: { ...received, enteredByOffice: { source: '電話' } } })).toContain(
      '案内を送った担当者が代わりに入力しました（電話）。',
    );
  });

  it('are said to be none where nobody answered, and nobody is thanked for any', () => {
    const text = page({ received: undefined });
    expect(text).toContain('回答はありませんでした。');
    expect(text).toContain('（回答なし） 回答なしとして集計');
    expect(text).not.toMatch(/受付番号|ありがとう/);
  });

  it('are not asked after where the person was excused, who is told that no base holds them', () => {
    const text = page({ outcome: outcomeWithGaps, received: undefined, isExcused: true });
    expect(text).toContain(
      '今回は対象外とされていたため、次のどの割合の分母（対象の人数）にも含まれていません。',
    );
    expect(text).toContain('23区長中22区長が肯定的');
    expect(text).not.toMatch(/回答なし|回答はありませんでした|として集計 /);
  });
});
