import { textIn } from '../../../../shared/domain/localized-text.ts';
import { Notice } from '../../../components/notice.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { itemsWithoutSheet, type Preview } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';
import { VerbatimStop } from './verbatim-stop.tsx';

type Stop = Preview['stops'][number];

/** What is not fixed or not for the public, each with a link to the place; and which sheets nobody has begun, which stops nothing. */
export function PublicationStops({ preview }: { readonly preview: Preview }) {
  const words = usePublicationWords();
  const { stops } = preview;
  const missing = itemsWithoutSheet(preview);
  return (
    <>
      {stops.length > 0 && (
        <Notice tone="caution" title={words(preview.unchanged ? 'stops.public' : 'stops.title')}>
          <ul>
            {stops.map((stop) => (
              <li
                key={`${stop.code} ${stop.questionnaireId ?? stop.indicatorId ?? stop.itemId ?? ''} ${stop.fiscalYear ?? ''}`}
              >
                <StopText stop={stop} ownYear={preview.document.fiscalYear} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {missing.length > 0 && <p class="quiet">{words('sheets.missing', { items: missing.join(', ') })}</p>}
    </>
  );
}

function StopText({ stop, ownYear }: { readonly stop: Stop; readonly ownYear: number }) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const { code, questionnaireId, title, status, itemNumber, displayCode } = stop;
  if (code === 'questionnaire-not-fixed' && questionnaireId) {
    const text = words('stops.questionnaire-not-fixed', {
      title: title ? textIn(locale, title) : '',
      status: words(`status.${status ?? 'open'}`),
    });
    return <a href={addresses.questionnaire(questionnaireId)}>{text}</a>;
  }
  if (code === 'sheet-not-fixed' && stop.itemId) {
    const text = words('stops.sheet-not-fixed', {
      item: figureIn(locale, itemNumber ?? 0),
      status: words(`status.${stop.sheetStatus ?? 'draft'}`),
    });
    return <a href={addresses.sheet(stop.itemId, stop.fiscalYear ?? 0)}>{text}</a>;
  }
  if (code === 'missing-issues' && stop.itemId) {
    const text = words('stops.missing-issues', {
      item: figureIn(locale, itemNumber ?? 0),
      code: displayCode ?? '',
    });
    return <a href={addresses.sheet(stop.itemId, stop.fiscalYear ?? 0)}>{text}</a>;
  }
  if (code === 'figure-differs') {
    const isOwn = stop.fiscalYear === ownYear;
    return (
      <>
        {words(isOwn ? 'stops.figure-differs' : 'stops.earlier-figure-differs', {
          year: fiscalYearWording(locale, stop.fiscalYear ?? ownYear),
          item: figureIn(locale, itemNumber ?? 0),
          code: displayCode ?? '',
        })}
      </>
    );
  }
  if (code === 'comments-verbatim') return <VerbatimStop stop={stop} />;
  return <>{words('stops.nothing-measured')}</>;
}
