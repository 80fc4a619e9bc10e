import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { api } from '../../addresses.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { nameOf } from './chase-tile.tsx';
import type { ChosenPanelProps } from './chosen-panel.tsx';
import { HandOverOffer } from './hand-over-offer.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import { outstandingAmong } from './use-chase-board.ts';
import { useHandOvers } from './use-hand-overs.ts';

/** Several people at once: reminding, handing over, links and sheets. */
export function SeveralPanel({ questionnaire, chosen, onPut, onChange }: ChosenPanelProps) {
  const { locale, say } = useWords();
  const handOvers = useHandOvers(questionnaire.id, { onPut, onChange });
  const [reminding, setReminding] = useState(false);
  const outstanding = outstandingAmong(chosen);
  const links = chosen.flatMap((one) => (one.url ? [`${nameOf(locale, one)}\t${one.url}`] : []));
  const chosenIds = chosen.map(({ id }) => id).join();
  const isOpen = questionnaire.status === 'open';
  return (
    <div class="stack">
      <h3 tabIndex={-1}>{say('chase.several', { count: chosen.length })}</h3>
      <p class="quiet">{say('chase.outstandingAmong', { count: outstanding.length })}</p>
      {outstanding.length === 0 && (
        <Notice>
          <p>{say('chase.nobodyOutstanding')}</p>
        </Notice>
      )}
      <div class="panel-acts">
        {isOpen && outstanding.length > 0 && (
          <>
            <Button look="primary" onClick={() => setReminding(true)}>
              {say('chase.remind.ask', { count: outstanding.length })}
            </Button>
            <HandOverOffer handOvers={handOvers} people={outstanding} />
          </>
        )}
        <CopyButton text={links.join('\n')} done={say('chase.linksCopied', { count: links.length })}>
          {say('chase.copyLinks', { count: links.length })}
        </CopyButton>
        {isOpen && (
          <a
            class="tile-link"
            href={api.linkSheets(questionnaire.id, { lang: locale, ids: chosenIds })}
            target="_blank"
            rel="noreferrer"
          >
            {say('chase.printChosen')}
            <span class="visually-hidden">{say('chase.newTab')}</span>
          </a>
        )}
      </div>
      {reminding && (
        <RemindDialog
          questionnaire={questionnaire}
          people={outstanding}
          onClose={() => setReminding(false)}
          onPut={onPut}
          onChange={onChange}
        />
      )}
    </div>
  );
}
