import type { Cp932File } from '../../../../shared/api/cp932-api.ts';
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

const NAMES = {
  tally: 'files.tally',
  quiz: 'export.quiz',
  responses: 'files.responses',
  comments: 'export.comments',
} as const;

/** Files named for what people do with them: the figures for everybody, who answered what for those who may see it. */
export function ExportBox({ questionnaire, tally, maySeeResponses }: ExportBoxProps) {
  const { say } = useWords();
  const { id, planId } = questionnaire;
  const files: readonly Cp932File[] = [
    'tally',
    ...(questionnaire.quiz ? (['quiz'] as const) : []),
    ...(maySeeResponses ? (['responses', 'comments'] as const) : []),
  ];
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
          <ExportedFile
            key={file}
            name={say(NAMES[file])}
            path={api.ofQuestionnaire(id, `${file}.csv`)}
            lossesPath={api.cp932Losses(id, file)}
          />
        ))}
        <ExportedFile
          name={say('export.achievements')}
          path={api.achievementsCsv(planId)}
          lossesPath={api.planCp932Losses(planId)}
        />
      </ul>
    </section>
  );
}
