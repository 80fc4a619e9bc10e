import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import { roleMay } from '../../../../shared/domain/account.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { yearsBetween } from '../../figures/years-between.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { CaseRegister } from './case-register.tsx';
import { useCaseWords } from './case-words.ts';
import { useRegister } from './use-register.ts';

/** The register of an item: everything that was proposed in a year, and the figures by date. */
export function CasesPage() {
  const { itemId = '', fiscalYear = '' } = useRoute().params;
  return <RegisterOf key={`${itemId} ${fiscalYear}`} itemId={itemId} fiscalYear={fiscalYear} />;
}

function RegisterOf({ itemId, fiscalYear }: { readonly itemId: string; readonly fiscalYear: string }) {
  const { locale, say } = useCaseWords();
  const { account } = useSignedIn();
  const { route } = useLocation();
  const [on, setOn] = useState('');
  const asked = useRegister(itemId, fiscalYear, on);
  const { register, resource } = asked;
  const year = fiscalYearWording(locale, Number(fiscalYear));
  return (
    <Page
      heading={say('heading.of')}
      title={[say('heading'), ...(register ? [textIn(locale, register.item.title), year] : [])]}
      trail={
        register && {
          href: addresses.sheet(itemId, register.fiscalYear),
          text: say('toSheet', { year }),
        }
      }
      choice={
        register && (
          <SelectField
            id="case-year"
            label={say('year')}
            value={fiscalYear}
            options={yearsBetween(register.plan.firstFiscalYear, register.plan.lastFiscalYear).map((one) => ({
              value: String(one),
              text: fiscalYearWording(locale, one),
            }))}
            onChoose={(value) => route(addresses.cases(itemId, Number(value)))}
          />
        )
      }
    >
      {register && (
        <p class="case-item">
          <span class="item-number">{register.item.number}</span> <Localized text={register.item.title} />
        </p>
      )}
      <p class="quiet case-intro">{say('intro')}</p>
      {resource.failure && <FailureNotice failure={resource.failure} onRetry={resource.reload} />}
      {!register && !resource.failure && <Waiting />}
      {register && (
        <CaseRegister
          {...asked}
          register={register}
          on={on}
          onDay={setOn}
          mayEdit={roleMay(account.role, 'edit-sheets')}
          csv={api.casesCsv(itemId, { fiscalYear })}
        />
      )}
    </Page>
  );
}
