import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedPeople } from '../../shared/domain/publication/published-document.ts';
import { componentWords } from '../messages/component-words.ts';
import { groupedFigure } from '../messages/figures.ts';

interface PeopleNoteProps {
  readonly locale: Locale;
  readonly people: PublishedPeople | undefined;
}

/** `対象24 回答22 未回答2 対象外0`, small under a figure in a table; nothing where nobody was asked. */
export function PeopleNote({ locale, people }: PeopleNoteProps) {
  if (!people) return null;
  const say = componentWords(locale);
  return (
    <>
      {' '}
      <span class="people-note quiet">
        {(['eligible', 'responded', 'outstanding', 'excused'] as const).map((part) => [
          <span key={part}>
            {say(`people.${part}`)} {groupedFigure(people[part])}
          </span>,
          ' ',
        ])}
      </span>
    </>
  );
}
