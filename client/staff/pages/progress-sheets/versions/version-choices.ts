import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import { tokyoTimeOf } from '../../../../../shared/domain/tokyo-day.ts';
import { componentWords } from '../../../../messages/component-words.ts';
import { dayWithoutYear, dayWording } from '../../../../messages/date-wording.ts';
import { figureIn } from '../../../../messages/figures.ts';
import { timeWording } from '../../../../messages/time-wording.ts';
import { sheetWords } from '../sheet-words.ts';
import type { VersionHead } from './use-version-heads.ts';

export interface VersionChoice {
  readonly value: string;
  readonly text: string;
}

/**
 * Every version, newest first, and what there was before the first: `第３版　２月21日（月）09:30 佐藤（保存）`, with the year
 * where it is not that of the newest. One whose head is not read yet is called by its number.
 */
export function versionChoices(
  locale: Locale,
  newest: number,
  heads: readonly VersionHead[],
): readonly VersionChoice[] {
  const say = sheetWords(locale);
  const known = new Map(heads.map((head) => [head.version, head]));
  const lastYear = yearOf(known.get(newest));
  const textOf = (number: number): string => {
    const head = known.get(number);
    const version = figureIn(locale, number);
    if (!head) return say('versions.one', { version });
    const at = new Date(head.at);
    const day = yearOf(head) === lastYear ? dayWithoutYear(locale, at) : dayWording(locale, at);
    return say('versions.choice', {
      ...{ version, name: head.by.name, act: say(`act.${head.act}`) },
      at: componentWords(locale)('date.dayTime', { day, time: timeWording(at) }),
    });
  };
  const versions = Array.from({ length: newest }, (_, place) => newest - place);
  return [
    ...versions.map((version) => ({ value: String(version), text: textOf(version) })),
    { value: '0', text: say('versions.beginning') },
  ];
}

function yearOf(head: VersionHead | undefined): number | undefined {
  return head && tokyoTimeOf(new Date(head.at)).year;
}
