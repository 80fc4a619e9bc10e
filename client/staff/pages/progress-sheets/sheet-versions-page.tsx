import { useLocation, useRoute } from 'preact-iso/router';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { SheetDifferencesReply, SheetReply, SheetVersionsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { comparedVersions } from './compared-versions.ts';
import { SheetDifferences } from './sheet-differences.tsx';
import { useSheetWords } from './sheet-words.ts';
import { VersionList } from './version-list.tsx';

/** How a sheet came to be what it is: every version, and what differs between any two. */
export function SheetVersionsPage() {
  const { locale, say } = useSheetWords();
  const { itemId = '', fiscalYear: year = '' } = useRoute().params;
  const fiscalYear = Number(year);
  const known = /^\d{4}$/.test(year);
  const sheet = useResource<SheetReply>(known ? api.sheet(itemId, fiscalYear) : undefined);
  const versions = useResource<SheetVersionsReply>(
    known ? api.ofSheet(itemId, fiscalYear, 'versions') : undefined,
  );
  const { item } = sheet.data ?? {};
  return (
    <Page
      heading={say('versions.heading')}
      title={[
        say('versions.heading'),
        ...(item ? [textIn(locale, item.title), fiscalYearWording(locale, fiscalYear)] : []),
      ]}
      trail={
        item && {
          href: addresses.sheet(itemId, fiscalYear),
          text: (
            <>
              {item.number} <Localized text={item.title} />
            </>
          ),
        }
      }
    >
      <Loaded resource={versions}>
        {(data) =>
          data.versions.length === 0 ? (
            <p class="empty-state">{say('versions.none')}</p>
          ) : (
            <Compared itemId={itemId} fiscalYear={fiscalYear} versions={data.versions} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface ComparedProps {
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly versions: SheetVersionsReply['versions'];
}

function Compared({ itemId, fiscalYear, versions }: ComparedProps) {
  const { say } = useSheetWords();
  const { query, route } = useLocation();
  const between = comparedVersions(query, versions);
  const differences = useResource<SheetDifferencesReply>(
    api.sheetDifferences(itemId, fiscalYear, between.from, between.to),
  );
  const choose = (next: Partial<typeof between>) =>
    route(addresses.sheetVersions(itemId, fiscalYear, { ...between, ...next }), true);
  const options = [...versions.map(({ version }) => version), 0].map((version) => ({
    value: String(version),
    text: version === 0 ? say('versions.beginning') : say('versions.one', { version }),
  }));
  return (
    <div class="stack is-wide">
      <section class="stack" aria-labelledby="differences">
        <h2 id="differences">{say('differences.heading')}</h2>
        <div class="sheet-row version-choice">
          <SelectField
            id="from"
            label={say('differences.from')}
            value={String(between.from)}
            options={options}
            onChoose={(value) => choose({ from: Number(value) })}
          />
          <SelectField
            id="to"
            label={say('differences.to')}
            value={String(between.to)}
            options={options}
            onChoose={(value) => choose({ to: Number(value) })}
          />
        </div>
        <Loaded resource={differences}>{(found) => <SheetDifferences differences={found} />}</Loaded>
      </section>
      <VersionList itemId={itemId} fiscalYear={fiscalYear} versions={versions} />
    </div>
  );
}
