import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import { roleMay } from '../../../../shared/domain/account.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { isEditable } from '../../../../shared/domain/progress-sheet/sheet-status.ts';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { SheetReply, SheetState } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { SheetBadge } from './sheet-badge.tsx';
import { SheetEditor } from './sheet-editor.tsx';
import { SheetRead } from './sheet-read.tsx';
import { useSheetWords } from './sheet-words.ts';

/** The progress sheet of an item in a year: written by editors while it may be, read by everybody else. */
export function SheetPage() {
  const { locale, say } = useSheetWords();
  const { account } = useSignedIn();
  const { itemId = '', fiscalYear: year = '' } = useRoute().params;
  const resource = useResource<SheetReply>(
    /^\d{4}$/.test(year) ? api.sheet(itemId, Number(year)) : undefined,
  );
  const [latest, setLatest] = useState<SheetState>();
  const sheet = resource.data && newer(resource.data, latest);
  const mayEdit = roleMay(account.role, 'edit-sheets');
  const name = sheet ? textIn(locale, sheet.item.title) : say('sheets.heading');
  const Shown = sheet && mayEdit && isEditable(sheet.status) ? SheetEditor : SheetRead;
  return (
    <Page
      heading={
        sheet ? (
          <>
            <span class="item-number">{sheet.item.number}</span> <Localized text={sheet.item.title} />
          </>
        ) : (
          name
        )
      }
      title={[name, ...(sheet ? [fiscalYearWording(locale, sheet.fiscalYear)] : [])]}
      marks={sheet && <SheetBadge status={sheet.status} />}
      trail={
        sheet && {
          href: addresses.sheetsOf(sheet.plan.id, sheet.fiscalYear),
          text: say('sheets.ofYear', { year: fiscalYearWording(locale, sheet.fiscalYear) }),
        }
      }
    >
      <Loaded resource={resource}>
        {() =>
          sheet && (
            <Shown
              key={`${sheet.itemId} ${sheet.fiscalYear}`}
              sheet={sheet}
              mayEdit={mayEdit}
              onState={setLatest}
              readAgain={resource.reload}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

/** What was read, with what has been done since. */
function newer(read: SheetReply, latest: SheetState | undefined): SheetReply {
  if (!latest || latest.itemId !== read.itemId || latest.fiscalYear !== read.fiscalYear) return read;
  if (latest.revision < read.revision) return read;
  // The comment of a return goes with the next submission.
  const { comment: _, ...rest } = read;
  return { ...rest, ...latest };
}
