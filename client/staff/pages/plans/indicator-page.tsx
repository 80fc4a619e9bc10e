import { useRoute } from 'preact-iso/router';
import { figureIn } from '../../../messages/figures.ts';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import type { IndicatorHistoryReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { HistoryChart } from './history-chart.tsx';
import { VersionTable } from './version-table.tsx';
import { YearTable } from './year-table.tsx';

/** One indicator over the years: chart, table, one sentence, and everything that was ever written. */
export function IndicatorPage() {
  const { say } = useWords();
  const { planId = '', indicatorId = '' } = useRoute().params;
  const history = useResource<IndicatorHistoryReply>(api.indicatorHistory(indicatorId));
  const code = history.data?.displayCode;
  const heading = code === undefined ? say('plan.indicator') : say('planHistory.heading', { code });
  return (
    <Page
      heading={heading}
      title={[heading, say('navigation.plans')]}
      trail={{
        href: addresses.plan(planId),
        text: history.data ? <Localized text={history.data.planTitle} /> : say('navigation.plans'),
      }}
    >
      <Loaded resource={history}>
        {(data) => (
          <div class="stack plan-history">
            <p class="indicator-text">
              <Localized text={data.text} />
            </p>
            {data.kind !== 'milestone' && <HistoryChart history={data} />}
            <HistorySentence years={data.years} />
            <YearTable years={data.years} />
            <VersionTable years={data.years} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** What the chart and the table show, in one sentence. */
function HistorySentence({ years }: Pick<IndicatorHistoryReply, 'years'>) {
  const { locale, say } = useWords();
  const standing = (status: string) =>
    figureIn(locale, years.filter((year) => year.status === status).length);
  return (
    <p>
      {say('planHistory.sentence', {
        years: figureIn(locale, years.length),
        measured: figureIn(locale, years.filter(({ result }) => result !== null).length),
        achieved: standing('achieved'),
        missed: standing('missed'),
        undecided: standing('undecided'),
      })}
    </p>
  );
}
