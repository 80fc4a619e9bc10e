import { useLocation, useRoute } from 'preact-iso/router';
import { textIn } from '../../../../../shared/domain/localized-text.ts';
import { Button } from '../../../../components/button.tsx';
import { addresses, api } from '../../../addresses.ts';
import { SelectField } from '../../../forms/select-field.tsx';
import { Loaded } from '../../../frame/loaded.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { Page } from '../../../frame/page.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import type { SheetDifferencesReply, SheetReply, SheetVersionsReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { useSheetWords } from '../sheet-words.ts';
import { comparedVersions } from './compared-versions.ts';
import { SheetDifferences } from './sheet-differences.tsx';
import { useVersionHeads } from './use-version-heads.ts';
import { useVersions } from './use-versions.ts';
import { versionChoices } from './version-choices.ts';
import { VersionList } from './version-list.tsx';

export function SheetVersionsPage() {
  const { itemId = '', fiscalYear = '' } = useRoute().params;
  return <VersionsOf key={`${itemId} ${fiscalYear}`} itemId={itemId} year={fiscalYear} />;
}

/** How a sheet came to be what it is: every version, and what differs between any two. */
function VersionsOf({ itemId, year }: { readonly itemId: string; readonly year: string }) {
  const { locale, say } = useSheetWords();
  const fiscalYear = Number(year);
  const known = /^\d{4}$/.test(year);
  const sheet = useResource<SheetReply>(known ? api.sheet(itemId, fiscalYear) : undefined);
  const { resource: versions, newer, older } = useVersions(itemId, known ? fiscalYear : undefined);
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
          data.newest === 0 ? (
            <p class="empty-state">{say('versions.none')}</p>
          ) : (
            <div class="stack is-wide">
              <Compared itemId={itemId} fiscalYear={fiscalYear} first={data} />
              <VersionList {...data} itemId={itemId} fiscalYear={fiscalYear} />
              {(newer || older) && (
                <nav class="button-row" aria-label={say('versions.pages')}>
                  {newer && <Button onClick={newer}>{say('versions.newer')}</Button>}
                  {older && <Button onClick={older}>{say('versions.older')}</Button>}
                </nav>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

interface ComparedProps {
  readonly itemId: string;
  readonly fiscalYear: number;
  /** The page of the list that is read first; every version can be compared, those of other pages too. */
  readonly first: SheetVersionsReply;
}

function Compared({ itemId, fiscalYear, first }: ComparedProps) {
  const { locale, say } = useSheetWords();
  const { query, route } = useLocation();
  const { newest } = first;
  const between = comparedVersions(query, newest);
  const heads = useVersionHeads(itemId, fiscalYear, { start: first });
  const differences = useResource<SheetDifferencesReply>(
    api.sheetDifferences(itemId, fiscalYear, between.from, between.to),
  );
  const choose = (next: Partial<typeof between>) =>
    route(addresses.sheetVersions(itemId, fiscalYear, { ...between, ...next }), true);
  const options = versionChoices(locale, newest, heads);
  return (
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
  );
}
