import { useEffect, useRef } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import { CASE_BOUNDS } from '../../../../shared/domain/cases/case.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { addresses, api } from '../../addresses.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import { FileDrop } from '../../imports/file-drop.tsx';
import { UploadProgress } from '../../imports/upload-progress.tsx';
import { useFileImport } from '../../imports/use-file-import.ts';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { CaseImportPreviewReply, CaseImportReply } from '../../requests/replies.ts';
import { CaseExample } from './case-example.tsx';
import { CaseImportReport } from './case-import-report.tsx';
import { useCaseWords } from './case-words.ts';

export function CaseImportPage() {
  const { itemId = '', fiscalYear = '' } = useRoute().params;
  return <ImportInto key={`${itemId} ${fiscalYear}`} itemId={itemId} fiscalYear={fiscalYear} />;
}

/** First what a file would do, line by line; then, on request, exactly that. */
function ImportInto({ itemId, fiscalYear }: { readonly itemId: string; readonly fiscalYear: string }) {
  const { say: sayAny } = useWords();
  const { locale, say } = useCaseWords();
  const { route } = useLocation();
  const announce = useAnnounce();
  const importing = useFileImport<CaseImportPreviewReply, CaseImportReply>({
    addressOf: (part, query) => api.caseImport(itemId, part, { fiscalYear, ...query }),
    conflict: 'register-changed',
  });
  const reportRef = useRef<HTMLDivElement>(null);
  const { file, report, doing, failure, sent } = importing;
  useEffect(() => {
    if (report) reportRef.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [report]);
  const back = addresses.cases(itemId, Number(fiscalYear));
  const takeIn = async () => {
    const outcome = await importing.takeIn();
    if (!outcome?.ok) return;
    const { changed, rows } = outcome.data;
    const counts = { added: groupedFigure(rows.added), changed: groupedFigure(rows.changed) };
    announce(changed ? say('import.done', counts) : say('import.unchanged'));
    route(back);
  };
  const year = fiscalYearWording(locale, Number(fiscalYear));
  return (
    <Page
      heading={say('import.heading')}
      title={[say(report ? 'import.report' : 'import.heading'), year]}
      trail={{ href: back, text: say('ofYear', { year }) }}
    >
      <div class="stack is-wide">
        {failure && <FailureNotice failure={failure} />}
        {doing ? (
          <UploadProgress doing={doing} sent={sent ?? 0} rows={report?.rows.rows} name={file?.name ?? ''} />
        ) : report ? (
          <div ref={reportRef} class="stack is-wide">
            {importing.madeAnew && (
              <Notice tone="caution" title={sayAny('problem.register-changed.title')} live>
                <p>{say('import.madeAnew')}</p>
              </Notice>
            )}
            <CaseImportReport
              report={report}
              fileName={file?.name ?? ''}
              onEncoding={(encoding) => importing.choose(file, encoding)}
              onTakeIn={takeIn}
            />
            <div class="button-row">
              <Button onClick={importing.forget}>{sayAny('rosterImport.other')}</Button>
            </div>
          </div>
        ) : (
          <FileDrop
            label={say('import.label')}
            most={say('import.most', { count: groupedFigure(CASE_BOUNDS.cases) })}
            rules={(['columns', 'match', 'days', 'kept'] as const).map((rule) => say(`import.rule.${rule}`))}
            example={<CaseExample />}
            mistake={importing.mistake}
            onFile={(chosen) => importing.choose(chosen)}
          />
        )}
      </div>
    </Page>
  );
}
