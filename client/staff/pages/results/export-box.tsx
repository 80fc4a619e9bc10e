import { LinkButton } from '../../../components/link-button.tsx';
import { api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { ExportedFile } from './exported-file.tsx';

export interface ExportBoxProps {
  readonly questionnaire: QuestionnaireReply;
  readonly tally: TallyReply;
  readonly maySeeResponses: boolean;
}

/** As the service has it: a workbook is made as a whole, the CSV files stream. */
const MOST_IN_WORKBOOK = 5_000;

/** Files named for what people do with them: the figures for everybody, who answered what for those who may see it. */
export function ExportBox({ questionnaire, tally, maySeeResponses }: ExportBoxProps) {
  const { say } = useWords();
  const { id, planId } = questionnaire;
  const files = maySeeResponses ? (['tally', 'responses', 'comments'] as const) : (['tally'] as const);
  const achievements = api.achievementsCsv(planId);
  return (
    <section class="stack no-print" aria-labelledby="files">
      <h2 id="files">{say('export.heading')}</h2>
      <div class="card stack">
        {tally.eligible + tally.excused > MOST_IN_WORKBOOK ? (
          <p>{say('export.workbook.tooMany')}</p>
        ) : (
          <>
            <p>
              <LinkButton look="primary" href={api.ofQuestionnaire(id, 'workbook.xlsx')} download>
                {say('export.workbook')}
              </LinkButton>
            </p>
            <p class="quiet">{say(maySeeResponses ? 'export.workbook.editor' : 'export.workbook.viewer')}</p>
          </>
        )}
      </div>
      <ul class="files">
        {files.map((file) => (
          <ExportedFile key={file} id={id} file={file} />
        ))}
        <li>
          <span class="file-name">{say('export.achievements')}</span>
          <span class="button-row">
            <LinkButton href={achievements} download>
              {say('export.excel')}
              <span class="visually-hidden">{say('more.of', { name: say('export.achievements') })}</span>
            </LinkButton>
            <LinkButton href={`${achievements}?bom=0`} download>
              {say('export.utf8')}
              <span class="visually-hidden">{say('more.of', { name: say('export.achievements') })}</span>
            </LinkButton>
          </span>
        </li>
      </ul>
    </section>
  );
}
