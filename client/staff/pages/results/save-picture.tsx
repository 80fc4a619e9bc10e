import type { RefObject } from 'preact';
import { Button } from '../../../components/button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { chartPicture, type PictureText } from './chart-picture.ts';
import { saveFrom } from './save-file.ts';

export interface SavePictureProps extends PictureText {
  /** Around the chart's canvas. */
  readonly around: RefObject<HTMLElement | null>;
  /** Of the question, for those who hear the button alone. */
  readonly name: string;
  readonly fileName: string;
}

export function SavePicture({ around, name, fileName, ...text }: SavePictureProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  async function save(): Promise<void> {
    const chart = around.current?.querySelector('canvas');
    // The drawing sizes its canvas: one without a size has not been drawn (yet).
    const picture = chart?.style.height ? await chartPicture(chart, text) : undefined;
    if (!picture) {
      announce(say('picture.failed'));
      return;
    }
    const file = `${fileName.replace(/[\p{Control}\\/:*?"<>|]/gu, '_')}.png`;
    const address = URL.createObjectURL(picture);
    saveFrom(address, file);
    announce(say('picture.saved', { file }));
    // Not at once: the browser reads it only after the press has been dealt with.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
  return (
    <p class="no-print">
      <Button onClick={save}>
        {say('picture.save')}
        <span class="visually-hidden">{say('more.of', { name })}</span>
      </Button>
    </p>
  );
}
