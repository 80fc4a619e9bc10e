import { LinkButton } from '../../../../components/link-button.tsx';
import { api } from '../../../addresses.ts';
import { useSheetWords } from '../sheet-words.ts';

/** The year's sheets as the city prints them, to be looked at, kept and sent. */
export function YearFiles({ planId, year }: { readonly planId: string; readonly year: number }) {
  const { locale, say } = useSheetWords();
  return (
    <section class="stack" aria-labelledby="year-files">
      <h2 id="year-files">{say('files.heading')}</h2>
      <p>{say('files.text')}</p>
      <div class="button-row">
        <LinkButton href={api.ofPlanSheets(planId, year, `print?paper=a3&lang=${locale}`)}>
          {say('files.a3')}
        </LinkButton>
        <LinkButton href={api.ofPlanSheets(planId, year, `print?paper=a4&lang=${locale}`)}>
          {say('files.a4')}
        </LinkButton>
        <LinkButton href={api.ofPlanSheets(planId, year, `sheet.pdf?lang=${locale}`)} download>
          {say('files.pdf')}
        </LinkButton>
        <LinkButton href={api.ofPlanSheets(planId, year, `sheet.xlsx?lang=${locale}`)} download>
          {say('files.xlsx')}
        </LinkButton>
      </div>
    </section>
  );
}
