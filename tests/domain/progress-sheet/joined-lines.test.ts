import { describe, expect, it } from 'vitest';
import { joinedLines } from '../../../shared/domain/progress-sheet/joined-lines.ts';

const AGREED = '・一\n・二\n・三\n・四\n・五';
const joined = (theirs: string, mine: string, agreed: string | undefined = AGREED) => {
  const [one, other] = [
    joinedLines({ agreed, theirs, mine }),
    joinedLines({ agreed, theirs: mine, mine: theirs }),
  ];
  expect(one).toBe(other);
  return one;
};

describe('a text whose lines two have changed', () => {
  it('holds the lines of both, letter for letter', () => {
    expect(joined('・１\n・二\n・三\n・四\n・五', '・一\n・二\n・三\n・四\n・五\n\n　・六  \n')).toBe(
      '・１\n・二\n・三\n・四\n・五\n\n　・六  \n',
    );
    expect(joined('・一\n・三\n・四\n・五', '・一\n・二\n・三\n・４\n・五')).toBe('・一\n・三\n・４\n・五');
    expect(joined('・零\n・一\n・二\n・三\n・四\n・五', '・一\n・二\n・三\n・四')).toBe(
      '・零\n・一\n・二\n・三\n・四',
    );
  });

  it('takes once what both changed alike', () => {
    expect(joined('・１\n・二\n・三\n・四\n・５', '・一\n・二\n・３\n・四\n・５')).toBe(
      '・１\n・二\n・３\n・四\n・５',
    );
    expect(joined('・１\n・二\n・三\n・四\n・５', '・１\n・二\n・三\n・四\n・五')).toBe(
      '・１\n・二\n・三\n・四\n・５',
    );
  });

  it.each([
    ['the same line', '・１\n・二\n・三\n・四\n・五', '・壱\n・二\n・三\n・四\n・五'],
    ['neighbouring lines', '・１\n・二\n・三\n・四\n・五', '・一\n・２\n・三\n・四\n・五'],
    ['two lines behind the last', `${AGREED}\n・六`, `${AGREED}\n・七`],
    ['a line that one removed', '・一\n・二\n・四\n・五', '・一\n・二\n・３\n・四\n・五'],
    ['one line added at two places', `・新\n${AGREED}`, `${AGREED}\n・新`],
    ['a text that one emptied', '', '・一\n・二\n・三\n・四\n・５'],
    ['line ends of another kind', AGREED.replaceAll('\n', '\r\n'), '・一\n・二\n・三\n・四\n・５'],
  ])('is left to people where both changed %s', (_what, theirs, mine) => {
    expect(joined(theirs, mine)).toBeUndefined();
  });

  it('is nobody’s question where only one changed it, or nothing was agreed on', () => {
    expect(joined(AGREED, '・一')).toBeUndefined();
    expect(joined('・一', '・一')).toBeUndefined();
    expect(joined('・一', '・二', '')).toBeUndefined();
  });
});
