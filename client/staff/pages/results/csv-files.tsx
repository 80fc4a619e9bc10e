import { LinkButton } from '../../../components/link-button.tsx';
import { api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';

export interface CsvFilesProps {
  readonly id: string;
  readonly maySeeResponses: boolean;
}

/** Files for Excel: the figures for everybody, who answered what for those who may see it. */
export function CsvFiles({ id, maySeeResponses }: CsvFilesProps) {
  const { say } = useWords();
  const files = maySeeResponses ? (['tally', 'responses'] as const) : (['tally'] as const);
  return (
    <section class="stack no-print" aria-labelledby="files">
      <h2 id="files">{say('files.heading')}</h2>
      <ul class="files">
        {files.map((file) => {
          const path = api.ofQuestionnaire(id, `${file}.csv`);
          return (
            <li key={file}>
              <span class="file-name">{say(`files.${file}`)}</span>
              <span class="button-row">
                <LinkButton href={path} download>
                  {say('files.utf8')}
                  <span class="visually-hidden">{say(`files.${file}`)}</span>
                </LinkButton>
                <LinkButton href={`${path}?encoding=cp932`} download>
                  {say('files.cp932')}
                  <span class="visually-hidden">{say(`files.${file}`)}</span>
                </LinkButton>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
