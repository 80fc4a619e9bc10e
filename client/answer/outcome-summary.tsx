import { PeopleLine } from '../components/people-line.tsx';
import { RatioFigure } from '../components/ratio-figure.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { answerWords } from './messages/answer-words.ts';
import type { OutcomePageProps } from './outcome-page.tsx';

/** Every verdict on one screen, before the cards that explain them. */
export function OutcomeSummary({ locale, outcome }: Pick<OutcomePageProps, 'locale' | 'outcome'>) {
  const say = answerWords(locale);
  return (
    <section class="outcome-summary" aria-labelledby="outcome-summary">
      <h2 id="outcome-summary">{say('outcome.summary')}</h2>
      <table aria-labelledby="outcome-summary">
        <thead>
          <tr>
            {(['indicator', 'result', 'target', 'verdict'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`outcome.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.indicators.map(({ displayCode, result, target, status }) => (
            <tr key={displayCode}>
              <th scope="row">{displayCode}</th>
              <td>
                <RatioFigure locale={locale} ratio={result} small />
              </td>
              <td>
                <RatioFigure locale={locale} ratio={target} small />
              </td>
              <td>
                <StatusBadge locale={locale} status={status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PeopleLine locale={locale} {...outcome.people} />
    </section>
  );
}
