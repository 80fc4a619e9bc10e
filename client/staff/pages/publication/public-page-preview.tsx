import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { Button } from '../../../components/button.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Preview } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

export interface PublicPagePreviewProps {
  readonly preview: Preview;
  readonly language: Locale;
  readonly onLanguage: (language: Locale) => void;
}

/** The public page itself, drawn by the service, in a frame of its own in which nothing leads anywhere. */
export function PublicPagePreview({ preview, language, onLanguage }: PublicPagePreviewProps) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const version = figureIn(locale, preview.version);
  const title = words(preview.unchanged ? 'preview.current' : 'preview.title', { version });
  return (
    <section class="publication-preview" aria-labelledby="publication-preview">
      <div class="publication-preview-head">
        <h2 id="publication-preview">{title}</h2>
        <Button look="text" onClick={() => onLanguage(language === 'ja' ? 'en' : 'ja')}>
          {words(language === 'ja' ? 'preview.inEnglish' : 'preview.inJapanese')}
        </Button>
      </div>
      <p class="quiet">{words(preview.unchanged ? 'preview.unchanged' : 'preview.text')}</p>
      <iframe
        class="publication-frame"
        title={title}
        sandbox="allow-same-origin allow-scripts"
        srcdoc={preview.html}
        onLoad={({ currentTarget }) => keepInside(currentTarget)}
      />
    </section>
  );
}

/** Links to places on the page are followed, by scrolling; all others would lead out of the preview. */
function keepInside(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  page?.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link) return;
    event.preventDefault();
    const place = link.getAttribute('href') ?? '';
    if (place.startsWith('#')) page.getElementById(place.slice(1))?.scrollIntoView();
  });
}
