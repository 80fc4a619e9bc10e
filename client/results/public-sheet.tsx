import type { Locale } from '../../shared/domain/localized-text.ts';
import { SHEET_FIELDS } from '../../shared/domain/progress-sheet/sheet-content.ts';
import type { PublishedDocument, PublishedItem } from '../../shared/domain/publication/published-document.ts';
import type { PublishedPeriod, PublishedSheet } from '../../shared/domain/publication/published-sheet.ts';
import { writtenDay } from '../messages/date-wording.ts';
import { CorrectedWords } from './corrected-words.tsx';
import { isolated } from './isolated.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { NoteLine } from './note-line.tsx';
import { shortYear } from './result-wording.ts';
import { SheetCounts } from './sheet-counts.tsx';
import { Written } from './written.tsx';

interface PublicSheetProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly item: PublishedItem;
}

/** The fixed progress sheet, word for word, but for periods in which nothing was planned; where it is not fixed, that it is not. */
export function PublicSheet({ locale, document, item }: PublicSheetProps) {
  const say = resultsWords(locale);
  const { number, sheet } = item;
  const periods = sheet?.periods.filter(({ actions }) => actions.length > 0) ?? [];
  return (
    <section class="card sheet">
      <h3>{say('sheet.title')}</h3>
      {!sheet && <p>{say('sheet.notFixed')}</p>}
      {locale === 'en' && sheet && hasText(sheet) && <p>{say('sheet.language')}</p>}
      {periods.length > 0 && (
        <div>
          <h4>{say('sheet.periods')}</h4>
          {periods.map(({ label, actions }) => (
            <div class="period" key={label}>
              <h5>
                <Written locale={locale} text={label} />
              </h5>
              <ul class="plain-list">
                {actions.map((action) => (
                  <Action key={action.text} locale={locale} action={action} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
      {SHEET_FIELDS.filter((field) => sheet?.[field]).map((field) => (
        <div key={field}>
          <h4>{say(`sheet.${field}`)}</h4>
          <CorrectedWords locale={locale} document={document} item={item} field={field} />
          <p>
            <Written locale={locale} text={sheet?.[field] ?? ''} />
          </p>
        </div>
      ))}
      {sheet && <SheetCounts locale={locale} itemNumber={number} counts={sheet.counts} />}
      {sheet && sheet.acknowledgements.length > 0 && (
        <div>
          <h4>{say('sheet.acknowledged')}</h4>
          <ul>
            {sheet.acknowledgements.map(({ committee, half, on }) => (
              <li key={`${committee} ${half}`}>
                <Written locale={locale} text={committee} />
                {'\u00a0'}
                {say('sheet.acknowledgedWhen', { half: say(`sheet.${half}`), day: writtenDay(locale, on) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Whether anything in it was written by hand: counts and acknowledgements alone are names and numbers. */
function hasText(sheet: PublishedSheet): boolean {
  return (
    sheet.periods.some(({ actions }) => actions.length > 0) ||
    SHEET_FIELDS.some((field) => sheet[field] !== '')
  );
}

function Action({
  locale,
  action,
}: {
  readonly locale: Locale;
  readonly action: PublishedPeriod['actions'][number];
}) {
  const say = resultsWords(locale);
  const { text, track, responsibleBody, intendedEffect, refersTo, doneOn } = action;
  const facts = [
    ...(track === undefined ? [] : [say('sheet.track', { track: isolated(track) })]),
    ...(responsibleBody === undefined ? [] : [say('sheet.body', { body: isolated(responsibleBody) })]),
    ...(intendedEffect === undefined ? [] : [say('sheet.effect', { effect: isolated(intendedEffect) })]),
    ...(refersTo === undefined ? [] : [say('sheet.refersTo', { year: shortYear(locale, refersTo) })]),
    ...(doneOn === undefined ? [] : [say('sheet.done', { day: writtenDay(locale, doneOn) })]),
  ];
  return (
    <li>
      <Written locale={locale} text={text} />
      {facts.map((fact) => (
        <NoteLine key={fact}>
          <MixedText locale={locale} text={fact} />
        </NoteLine>
      ))}
    </li>
  );
}
