import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { Button } from '../../../components/button.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { PageFrame } from './page-frame.tsx';
import type { Preview } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

export interface PublicPagePreviewProps {
  readonly preview: Preview;
  readonly language: Locale;
  readonly onLanguage: (language: Locale) => void;
}

/** The public page itself, in the language chosen. */
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
      <PageFrame title={title} html={preview.html} />
    </section>
  );
}
