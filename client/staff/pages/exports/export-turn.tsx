import '../../styles/export-turn.css';
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../../../../shared/i18n/translate.ts';
import { Button } from '../../../components/button.tsx';
import { api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { exportsEn } from '../../messages/exports-en.ts';
import { exportsJa } from '../../messages/exports-ja.ts';
import { failureWording } from '../../messages/failure-wording.ts';
import type { Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { ExportsReply } from '../../requests/replies.ts';

const exportWords = wordsOf(exportsJa, exportsEn);

const ASK_AGAIN_MS = 2_000;

export interface ExportTurnProps {
  readonly href: string;
  readonly onDone: () => void;
}

/** One file that is wanted: saved at once where there is room, otherwise waited for, in sight. */
export function ExportTurn({ href, onDone }: ExportTurnProps) {
  const { locale } = useWords();
  const { client } = useSignedIn();
  const say = exportWords(locale);
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const outcome = await client.send<ExportsReply>('GET', api.exports, { signal: controller.signal });
      if (controller.signal.aborted) return;
      if (!outcome.ok) {
        setFailure(outcome.failure);
        return;
      }
      if (outcome.data.running < outcome.data.most) {
        keepFile(href);
        onDone();
        return;
      }
      setWaiting(true);
      timer = setTimeout(ask, ASK_AGAIN_MS);
    };
    setFailure(undefined);
    ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [client, href, tries]);
  const words = failure && failureWording(locale, failure);
  return (
    <section class={isWaiting || failure ? 'export-turn' : 'visually-hidden'} aria-label={say('bar')}>
      <p role="status">
        {words ? (
          <>
            <strong>{say('failed')}</strong> {words.title}
          </>
        ) : (
          isWaiting && (
            <>
              <span class="spinner" aria-hidden="true" /> {say('waiting')}
            </>
          )
        )}
      </p>
      {failure && <Button onClick={() => setTries((count) => count + 1)}>{say('again')}</Button>}
      {(isWaiting || failure) && (
        <Button look="text" onClick={onDone}>
          {say(failure ? 'close' : 'giveUp')}
        </Button>
      )}
    </section>
  );
}

/** Lets the browser keep the file, under the name it comes with. */
export function keepFile(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  // By this the watch knows that the file has had its turn.
  link.dataset.turn = '';
  document.body.append(link);
  link.click();
  link.remove();
}
