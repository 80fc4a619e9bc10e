import { useEffect, useRef } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import type { ImportPreviewReply, ImportReply } from '../../../../shared/api/roster-import-api.ts';
import {
  type CellCorrection,
  CORRECTIONS_HEADER,
  readCorrections,
  writtenCorrections,
} from '../../../../shared/domain/cell-corrections.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { ROSTER_BOUNDS } from '../../../../shared/domain/roster.ts';
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
import { useResource } from '../../requests/use-resource.ts';
import { ImportReport } from './import-report.tsx';
import { RosterExample } from './roster-example.tsx';

export function RosterImportPage() {
  const { rosterId = '' } = useRoute().params;
  return <ImportInto key={rosterId} id={rosterId} />;
}

/** First what a file would do, line by line; then, on request, exactly that. */
function ImportInto({ id }: { readonly id: string }) {
  const { locale, say } = useWords();
  const { route } = useLocation();
  const announce = useAnnounce();
  const roster = useResource<RosterReply>(api.roster(id));
  const importing = useFileImport<ImportPreviewReply, ImportReply>({
    addressOf: (part, query) => api.rosterImport(id, part, query),
    conflict: 'roster-changed',
  });
  const reportRef = useRef<HTMLDivElement>(null);
  const { file, report, doing, failure, sent } = importing;
  useEffect(() => {
    if (report) reportRef.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [report]);
  const takeIn = async () => {
    const outcome = await importing.takeIn();
    if (!outcome?.ok) return outcome;
    const { changed, rows } = outcome.data;
    const counts = { added: groupedFigure(rows.added), removed: groupedFigure(rows.removed) };
    const altered = groupedFigure(rows.changed + rows.moved);
    announce(changed ? say('rosterImport.done', { ...counts, changed: altered }) : say('rosterImport.same'));
    route(addresses.roster(id));
    return outcome;
  };
  const correct = (corrections: readonly CellCorrection[]) => {
    const written = encodeURIComponent(writtenCorrections(corrections));
    const headers = corrections.length > 0 ? { [CORRECTIONS_HEADER]: written } : {};
    return importing.choose(file, report?.encoding, { query: importing.choice.query ?? {}, headers });
  };
  const corrected = importing.choice.headers?.[CORRECTIONS_HEADER] ?? '';
  const name = roster.data && textIn(locale, roster.data.name);
  const state = report ? say('rosterImport.report') : say('rosterImport.heading');
  return (
    <Page
      heading={say('rosterImport.heading')}
      title={[state, ...(name ? [name] : [])]}
      trail={{ href: addresses.roster(id), text: name ?? say('roster') }}
    >
      <div class="stack is-wide">
        {failure && !roster.failure && <FailureNotice failure={failure} />}
        {roster.failure && <FailureNotice failure={roster.failure} onRetry={roster.reload} />}
        {doing ? (
          <UploadProgress doing={doing} sent={sent ?? 0} rows={report?.rows.rows} name={file?.name ?? ''} />
        ) : report ? (
          <div ref={reportRef} class="stack is-wide">
            {importing.madeAnew && (
              <Notice tone="caution" title={say('problem.roster-changed.title')} live>
                <p>{say('rosterImport.madeAnew')}</p>
              </Notice>
            )}
            <ImportReport
              report={report}
              fileName={file?.name ?? ''}
              onEncoding={(encoding) => importing.choose(file, encoding)}
              corrections={readCorrections(decodeURIComponent(corrected))}
              onCorrect={correct}
              onColumns={(chosen) => importing.choose(file, report.encoding, { query: { ...chosen } })}
              onTakeIn={takeIn}
            />
            <div class="button-row">
              <Button onClick={importing.forget}>{say('rosterImport.other')}</Button>
            </div>
          </div>
        ) : (
          <FileDrop
            label={say('fileDrop.label')}
            most={say('fileDrop.most', { count: groupedFigure(ROSTER_BOUNDS.members) })}
            rules={(['columns', 'order', 'match', 'missing'] as const).map((rule) =>
              say(`fileDrop.rule.${rule}`),
            )}
            example={<RosterExample />}
            mistake={importing.mistake}
            onFile={(chosen) => importing.choose(chosen)}
          />
        )}
      </div>
    </Page>
  );
}
