import { useState } from 'preact/hooks';
import { LinkButton } from '../../../components/link-button.tsx';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fileForPeople } from '../../requests/file-for-people.ts';
import type { Cp932LossesReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { LostCharacters } from './lost-characters.tsx';
import { saveFrom } from './save-file.ts';

export interface ExportedFileProps {
  readonly name: string;
  readonly path: string;
  /** Where it is said which characters CP932 cannot hold. */
  readonly lossesPath: string;
}

/**
 * One table for Excel and for older programs, in words and in the language of the screen, and for other programs, with
 * the names and codes that they are written against; of the encoding that cannot hold every character it is said first what it
 * loses.
 */
export function ExportedFile({ name, path, lossesPath }: ExportedFileProps) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const [losses, setLosses] = useState<Cp932LossesReply>();
  const forOldPrograms = fileForPeople(path, locale, 'cp932');
  const ofIt = <span class="visually-hidden">{say('more.of', { name })}</span>;

  async function lookAtLosses(): Promise<void> {
    setLosses(undefined);
    const outcome = await act.run<Cp932LossesReply>('GET', fileForPeople(lossesPath, locale));
    if (!outcome?.ok) return;
    if (outcome.data.total > 0) {
      setLosses(outcome.data);
      return;
    }
    saveFrom(forOldPrograms);
    announce(say('export.losses.none'));
  }
  return (
    <li>
      <span class="file-name">{name}</span>
      <span class="button-row">
        <LinkButton href={fileForPeople(path, locale)} download>
          {say('export.excel')}
          {ofIt}
        </LinkButton>
        <LinkButton href={`${path}?bom=0`} download>
          {say('export.utf8')}
          {ofIt}
        </LinkButton>
        <ActButton running={act.running} busy={say('export.losses.checking')} onClick={lookAtLosses}>
          {say('export.cp932')}
          {ofIt}
        </ActButton>
      </span>
      {act.failure && <FailureNotice failure={act.failure} />}
      {losses && <LostCharacters losses={losses} href={forOldPrograms} />}
    </li>
  );
}
