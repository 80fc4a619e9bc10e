import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { Button } from '../../components/button.tsx';
import { figureIn } from '../../messages/figures.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { staffWords } from '../messages/staff-words.ts';

export interface IdleWarningProps {
  readonly secondsLeft: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Seconds at which the time left is read out once more: every second would drown everything else. */
const READ_OUT = [60, 30, 10];

/** Stands over everything while the last two minutes are counted down. */
export function IdleWarning({ secondsLeft, onStay, onLeave }: IdleWarningProps) {
  const { locale, say } = useWords();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleBefore = useRef(document.title);
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    const before = titleBefore.current;
    dialog?.showModal();
    // Staying costs nothing, so that is what Enter and the space bar do.
    dialog?.querySelector('button')?.focus();
    return () => {
      document.title = before;
      dialog?.close();
    };
  }, []);
  const title = say('idle.title', { left: timeLeftWording(locale, secondsLeft) });
  useEffect(() => {
    // Seen on the tab, too, by somebody who works in another window.
    document.title = [title, say('serviceName')].join('｜');
  }, [title]);
  const readOut = READ_OUT.filter((seconds) => seconds >= secondsLeft).at(-1);
  return (
    <dialog
      class="act-dialog"
      role="alertdialog"
      ref={dialogRef}
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <div class="stack">
        <h2 id="idle-title">{title}</h2>
        <p id="idle-text">{say('idle.text')}</p>
        <p class="visually-hidden" role="status">
          {readOut && say('idle.title', { left: timeLeftWording(locale, readOut) })}
        </p>
        <div class="button-row">
          <Button look="primary" onClick={onStay}>
            {say('idle.stay')}
          </Button>
          <Button onClick={onLeave}>{say('idle.leave')}</Button>
        </div>
      </div>
    </dialog>
  );
}

/** `２分`, `１分30秒`, `５秒`. */
export function timeLeftWording(locale: Locale, seconds: number): string {
  const say = staffWords(locale);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [
    ...(minutes > 0 ? [say('idle.minutes', { minutes: figureIn(locale, minutes) })] : []),
    ...(rest > 0 || minutes === 0 ? [say('idle.seconds', { seconds: figureIn(locale, rest) })] : []),
  ].join(locale === 'ja' ? '' : ' ');
}
