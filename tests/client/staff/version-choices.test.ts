import { describe, expect, it } from 'vitest';
import type { VersionHead } from '../../../client/staff/pages/progress-sheets/versions/use-version-heads.ts';
import { versionChoices } from '../../../client/staff/pages/progress-sheets/versions/version-choices.ts';

const head = (version: number, act: VersionHead['act'], at: string): VersionHead => ({
  ...{ version, act, at, status: 'draft' },
  by: { id: 'a', name: '佐藤' },
});
const heads = [head(3, 'return', '2022-02-21T00:30:00.000Z'), head(2, 'save', '2021-12-31T14:59:00.000Z')];

describe('the versions that are chosen between', () => {
  it('say when, who and by which act, with the year where it is another one in Tokyo', () => {
    expect(versionChoices('ja', 3, heads)).toEqual([
      { value: '3', text: '第３版　２月21日（月）09:30 佐藤（差し戻し）' },
      { value: '2', text: '第２版　2021年12月31日（金）23:59 佐藤（保存）' },
      { value: '1', text: '第１版' },
      { value: '0', text: '書き始める前' },
    ]);
    const [newest] = versionChoices('en', 3, heads);
    expect(newest?.text).toBe('Version 3: Mon 21 February, 09:30, 佐藤 (Returned)');
  });
});
