import { figureIn } from '../../../messages/figures.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { Preview } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/** A sheet in which people's own words stand; the words themselves only for those who may read answers. */
export function VerbatimStop({ stop }: { readonly stop: Preview['stops'][number] }) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const { itemId = '', itemNumber = 0, fiscalYear = 0, count = 0, verbatim = [] } = stop;
  const item = figureIn(locale, itemNumber);
  const year = fiscalYearWording(locale, fiscalYear);
  return (
    <>
      <p>{words('stops.comments-verbatim', { year, item, count: figureIn(locale, count) })}</p>
      <p>{words('stops.comments-verbatim.text')}</p>
      {verbatim.length > 0 && (
        <ul>
          {verbatim.map(({ place, words: written }) => (
            <li key={`${place} ${written}`}>
              <q class="as-entered" lang="ja">
                {written}
              </q>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={addresses.sheet(itemId, fiscalYear)}>{words('stops.comments-verbatim.toSheet', { item })}</a>
      </p>
    </>
  );
}
