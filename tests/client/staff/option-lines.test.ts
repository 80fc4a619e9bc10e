import { describe, expect, it } from 'vitest';
import { linesOf, withLines } from '../../../client/staff/pages/questionnaires/editor/option-lines.ts';
import { singleChoice } from '../../support/builders.ts';

const question = (...labels: readonly { readonly ja: string; readonly en?: string }[]) => ({
  ...singleChoice({ code: 'q1' }),
  options: labels.map((label, index) => ({ code: String(index + 1), label })),
});

describe('lines pasted into an option', () => {
  it('are what stands in the cells of a column, without empty ones and blanks around', () => {
    expect(linesOf('そう思う\r\n そう思わない\t\r\n\r\n')).toEqual(['そう思う', 'そう思わない']);
    expect(linesOf('一行\r\n')).toEqual(['一行']);
  });

  it('fill what is empty, and become new options where nothing is', () => {
    const before = question({ ja: '' }, { ja: '' });
    const { question: after, last } = withLines(before, { at: 0, half: 'ja', lines: ['甲', '乙', '丙'] }, []);
    expect(after.options).toEqual([
      { code: '1', label: { ja: '甲' } },
      { code: '2', label: { ja: '乙' } },
      { code: '3', label: { ja: '丙' } },
    ]);
    expect(last).toBe(2);
  });

  it('overwrite nothing: they come between, with codes that nobody had', () => {
    const before = question({ ja: '' }, { ja: 'その他' });
    const { question: after } = withLines(before, { at: 0, half: 'ja', lines: ['甲', '乙'] }, [
      { code: '5', label: { ja: '昨年の選択肢' } },
    ]);
    expect(after.options.map(({ code, label }) => `${code} ${label.ja}`)).toEqual([
      '1 甲',
      '6 乙',
      '2 その他',
    ]);
  });

  it('in English go beside the Japanese ones', () => {
    const before = question({ ja: '甲' }, { ja: '乙' });
    const { question: after } = withLines(before, { at: 0, half: 'en', lines: ['A', 'B'] }, []);
    expect(after.options.map(({ label }) => label)).toEqual([
      { ja: '甲', en: 'A' },
      { ja: '乙', en: 'B' },
    ]);
  });
});
