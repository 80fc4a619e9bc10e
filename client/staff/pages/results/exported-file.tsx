import { useState } from 'preact/hooks';
import { LinkButton } from '../../../components/link-button.tsx';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
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

/** One table in three encodings; of the one that cannot hold every character it is said first what it loses. */
export function ExportedFile({ name, path, lossesPath }: ExportedFileProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const [losses, setLosses] = useState<Cp932LossesReply>();
  const ofIt = <span class="visually-hidden">{say('more.of', { name })}</span>;

  async function lookAtLosses(): Promise<void> {
    setLosses(undefined);
    const outcome = await act.run<Cp932LossesReply>('GET', lossesPath);
    if (!outcome?.ok) return;
    if (outcome.data.total > 0) {
      setLosses(outcome.data);
      return;
    }
    saveFrom(`${path}?encoding=cp932`);
    announce(say('export.losses.none'));
  }
  return (
    <li>
      <span class="file-name">{name}</span>
      <span class="button-row">
        <LinkButton href={path} download>
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
      {losses && <LostCharacters losses={losses} href={`${path}?encoding=cp932`} />}
    </li>
  );
}
