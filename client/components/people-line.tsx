import type { Locale } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';
import { groupedFigure } from '../messages/figures.ts';

export interface PeopleLineProps {
  readonly locale: Locale;
  readonly eligible: number;
  readonly responded: number;
  readonly outstanding: number;
  readonly excused: number;
}

/** 対象24 回答22 未回答2 対象外0: beside every ratio, so that a figure never stands alone. */
export function PeopleLine({ locale, ...counts }: PeopleLineProps) {
  const say = componentWords(locale);
  return (
    <dl class="people-line">
      {(['eligible', 'responded', 'outstanding', 'excused'] as const).map((part) => (
        <div key={part}>
          <dt>{say(`people.${part}`)}</dt>
          <dd>{groupedFigure(counts[part])}</dd>
        </div>
      ))}
    </dl>
  );
}
