import { figureIn } from '../../../messages/figures.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { LostJudgements } from './lost-judgements.ts';

export interface GiveUpJudgementsProps {
  readonly lost: LostJudgements;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before judgements go with the sentences that they are about: which ones, how many, and what stays. */
export function GiveUpJudgements({ lost, onConfirm, onClose }: GiveUpJudgementsProps) {
  const { locale, say } = useWords();
  const count = figureIn(locale, lost.count);
  return (
    <ActDialog
      title={say('planCell.givesUp.title')}
      confirm={say('planCell.givesUp.confirm', { count })}
      busy={say('save.busy')}
      running={false}
      dangerous
      failure={undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{say('planCell.givesUp.text', { count })}</p>
      <ul>
        {lost.sentences.map(({ text, count: own }) => (
          <li key={text.ja}>
            <Localized text={text} /> {say('planCell.givesUp.one', { count: figureIn(locale, own) })}
          </li>
        ))}
      </ul>
      {lost.kept > 0 && <p>{say('planCell.givesUp.kept', { count: figureIn(locale, lost.kept) })}</p>}
      <p>{say('planCell.givesUp.history')}</p>
    </ActDialog>
  );
}
