import { describe, expect, it } from 'vitest';
import { type DecidedIndicator, resultParagraph } from '../../shared/domain/wording.ts';
import { ratio } from '../support/builders.ts';

const decided = (
  displayCode: string,
  status: DecidedIndicator['status'],
  result: string,
): DecidedIndicator => ({
  displayCode,
  status,
  result: ratio(result),
  unit: '区長',
});

describe('the year-end paragraph', () => {
  it('says of the real year that one target was reached and the other not, as the city printed it', () => {
    const indicators = [decided('①－１', 'achieved', '24/24'), decided('①－２', 'missed', '23/24')];
    expect(resultParagraph(indicators)).toBe(
      '取組をふまえ、成果指標測定のためのアンケートを実施した結果、' +
        '目標①－１については目標を達成できたものの、①－２については目標の達成に至らなかった。\n' +
        '　＜①－１＞ 24 区長/24 区長\n' +
        '　＜①－２＞ 23 区長/24 区長',
    );
  });

  it('says that all were achieved', () => {
    const indicators = [decided('①－１', 'achieved', '24/24'), decided('①－２', 'achieved', '24/24')];
    expect(resultParagraph(indicators)).toBe(
      '取組をふまえ、成果指標測定のためのアンケートを実施した結果、' +
        '目標①－１、①－２のいずれについても目標を達成できた。\n' +
        '　＜①－１＞ 24 区長/24 区長\n' +
        '　＜①－２＞ 24 区長/24 区長',
    );
  });

  it('says that none was', () => {
    const indicators = [decided('①－１', 'missed', '20/24'), decided('①－２', 'missed', '9/24')];
    expect(resultParagraph(indicators)).toBe(
      '取組をふまえ、成果指標測定のためのアンケートを実施した結果、' +
        '目標①－１、①－２のいずれについても目標の達成に至らなかった。\n' +
        '　＜①－１＞ 20 区長/24 区長\n' +
        '　＜①－２＞ ９区長/24 区長',
    );
  });

  it('puts those achieved first, each in the order given, where there are more', () => {
    const indicators = [
      decided('①－１', 'missed', '20/24'),
      decided('①－２', 'achieved', '24/24'),
      decided('①－３', 'missed', '21/24'),
      decided('①－４', 'achieved', '23/24'),
    ];
    const [sentence, ...lines] = resultParagraph(indicators).split('\n');
    expect(sentence).toContain(
      '目標①－２、①－４については目標を達成できたものの、①－１、①－３については目標の達成に至らなかった。',
    );
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      '　＜①－１＞',
      '　＜①－２＞',
      '　＜①－３＞',
      '　＜①－４＞',
    ]);
  });

  it('speaks of a single indicator without いずれ', () => {
    expect(resultParagraph([decided('①', 'achieved', '24/24')])).toContain(
      '、目標①については目標を達成できた。\n',
    );
    expect(resultParagraph([decided('①', 'missed', '3/8')])).toBe(
      '取組をふまえ、成果指標測定のためのアンケートを実施した結果、' +
        '目標①については目標の達成に至らなかった。\n　＜①＞ ３区長/８区長',
    );
  });

  it('is empty when nothing is decided', () => {
    expect(resultParagraph([])).toBe('');
  });
});
