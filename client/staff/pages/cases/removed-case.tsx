import { Notice } from '../../../components/notice.tsx';
import { api } from '../../addresses.ts';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import type { CaseReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { useCaseWords } from './case-words.ts';

export interface RemovedCaseProps {
  readonly itemId: string;
  readonly fiscalYear: number;
  /** The case that was deleted last in this window, as it was. */
  readonly one: CaseReply;
  readonly onPutBack: () => void;
}

/** Offers the way back from a deletion: the case returns with its number and everything that it said. */
export function RemovedCase({ itemId, fiscalYear, one, onPutBack }: RemovedCaseProps) {
  const { say } = useCaseWords();
  const announce = useAnnounce();
  const act = useAct();
  const { id: _, revision: __, ...said } = one;
  const { number, title } = one;
  const putBack = async () => {
    const outcome = await act.run('POST', api.casePutBack(itemId), { fiscalYear, ...said });
    if (!outcome?.ok) return;
    announce(say('putBack.done', { number }));
    onPutBack();
  };
  return (
    <>
      {act.failure && <FailureNotice failure={act.failure} />}
      <Notice tone="information" title={say('putBack.title', { number, title })}>
        <div class="button-row">
          <ActButton running={act.running} busy={say('putBack.busy')} onClick={() => void putBack()}>
            {say('putBack')}
            <span class="visually-hidden">{say('putBack.of', { number })}</span>
          </ActButton>
        </div>
      </Notice>
    </>
  );
}
