import {
  correctionsStanding,
  sentencesBefore,
} from '../../../../shared/domain/publication/sentences-before.ts';
import { Notice } from '../../../components/notice.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Preview } from './publication-parts.ts';
import { SentenceList } from './sentence-list.tsx';
import { usePublicationWords } from './use-publication-words.ts';

/** After a correction: the sentences of the sheets that still tell the figure before, with the way to each sheet. */
export function SentencesLeft({ preview }: { readonly preview: Preview }) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const { document, itemIds } = preview;
  const left = document.items.flatMap((item, index) =>
    correctionsStanding(document, item.number).flatMap((correction) => {
      const sentences = sentencesBefore(item, correction);
      return sentences.length > 0 ? [{ item, itemId: itemIds[index], correction, sentences }] : [];
    }),
  );
  if (left.length === 0) return null;
  return (
    <Notice tone="caution" title={words('left.title')}>
      <p>{words('left.text')}</p>
      {left.map(({ item, itemId, correction, sentences }) => (
        <div key={correction.at}>
          <p>
            {correction.displayCode}{' '}
            {itemId && (
              <a href={addresses.sheet(itemId, document.fiscalYear)}>
                {words('left.toSheet', { item: figureIn(locale, item.number) })}
              </a>
            )}
          </p>
          <SentenceList sentences={sentences} />
        </div>
      ))}
    </Notice>
  );
}
