import { describe, expect, it } from 'vitest';
import { chartRows, tickStep, wrapLabel } from '../../../client/staff/charts/chart-rows.ts';

const silence = { label: '未回答', count: 2 };
const levels = ['そう思う', 'どちらかといえばそう思う', 'どちらかといえばそう思わない', 'そう思わない'];

describe('the rows of a chart', () => {
  it('gives a scale of four its four colours, and silence its own', () => {
    const rows = chartRows(
      levels.map((label) => ({ label, count: 1 })),
      silence,
      true,
    );
    expect(rows.map(({ colour }) => colour)).toEqual([
      '--level-1',
      '--level-2',
      '--level-3',
      '--level-4',
      '--level-none',
    ]);
    expect(rows.at(-1)).toMatchObject({ count: 2, isSilence: true });
  });

  it('gives options that are no scale one colour', () => {
    const options = levels.map((label) => ({ label, count: 1 }));
    const colours = (rows: ReturnType<typeof chartRows>) =>
      new Set(rows.slice(0, -1).map(({ colour }) => colour));
    expect(colours(chartRows(options, silence, false))).toEqual(new Set(['--key']));
    expect(colours(chartRows(options.slice(1), silence, true))).toEqual(new Set(['--key']));
  });
});

describe('the ticks of a chart', () => {
  it.each([1, 2, 5, 8, 23, 24, 100, 50_000])('are whole and at most nine for %d people', (whole) => {
    const step = tickStep(whole);
    expect(Number.isInteger(step)).toBe(true);
    expect(step).toBeGreaterThan(0);
    expect(whole / step).toBeLessThanOrEqual(8);
  });

  it('end on the number of people asked where it can be divided', () => {
    expect(tickStep(24)).toBe(3);
    expect(tickStep(50)).toBe(10);
  });
});

describe('a label that is too long for its line', () => {
  it('is broken between characters in Japanese, and nothing of it is lost', () => {
    const lines = wrapLabel('どちらかといえばそう思わない', 8);
    expect(lines).toEqual(['どちらかといえば', 'そう思わない']);
  });

  it('keeps Latin words whole', () => {
    expect(wrapLabel('Rather disagree with it', 8)).toEqual(['Rather', 'disagree with', 'it']);
  });
});
