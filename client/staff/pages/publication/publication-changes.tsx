import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { isDue, type Preview } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/** What a new version would change, before it is offered; nothing where none is public, or none would differ. */
export function PublicationChanges({ preview }: { readonly preview: Preview }) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const { changes } = preview;
  if (changes.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="publication-changes">
      <h2 id="publication-changes">{words('changes.title')}</h2>
      <p>{words(isDue(preview) ? 'changes.ownYear' : 'changes.otherYears')}</p>
      <ul>
        {changes.map(({ code, itemNumber = 0, displayCode = '', fiscalYear = 0 }) => (
          <li key={`${code} ${itemNumber} ${displayCode} ${fiscalYear}`}>
            {words(`change.${code}`, {
              item: figureIn(locale, itemNumber),
              code: displayCode,
              year: fiscalYearWording(locale, fiscalYear),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
