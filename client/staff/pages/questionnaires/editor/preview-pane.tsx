import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import { quizQuestions } from '../../../../../shared/domain/quiz.ts';
import { Button } from '../../../../components/button.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { api } from '../../../addresses.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useQuizWords } from '../../../frame/quiz-words.ts';
import { chosenIn, enliven, type PressedInPreview, showCard } from './preview-frame.ts';

export interface PreviewPaneProps {
  readonly id: string;
  /** Of the draft as it is stored: another one is drawn anew. */
  readonly revision: number;
  readonly questions: readonly Question[];
  /** Place of the question that is being edited, from 1. */
  readonly at: number | undefined;
}

/**
 * What respondents will see, drawn by the service with the page itself and put into a frame of its own. It is not
 * framed by its address, so that no page of the service has to allow being framed; without `allow-forms` its form
 * goes nowhere.
 */
export function PreviewPane({ id, revision, questions, at }: PreviewPaneProps) {
  const { locale, say } = useWords();
  const sayQuiz = useQuizWords();
  const [language, setLanguage] = useState<Locale>(locale);
  const [place, setPlace] = useState(at ?? 1);
  const [page, setPage] = useState<string>();
  const [failed, setFailed] = useState(false);
  const frameRef = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const wanted = useRef(at);
  useEffect(() => {
    wanted.current = at;
    if (at === undefined) return;
    if (showCard(frameRef.current, at)) wanted.current = undefined;
    else setPlace(at);
  }, [at]);
  useEffect(() => {
    const controller = new AbortController();
    const chosen = chosenIn(frameRef.current, questions);
    scrolled.current = frameRef.current?.contentWindow?.scrollY ?? 0;
    readPage(api.preview(id, { lang: language, at: place, chosen }), controller.signal).then((text) => {
      if (controller.signal.aborted) return;
      setFailed(text === undefined);
      if (text !== undefined) setPage(text);
    });
    return () => controller.abort();
  }, [id, revision, language, place]);
  const press = (pressed: PressedInPreview) => {
    if (pressed.kind === 'language') setLanguage(pressed.locale);
    else setPlace(pressed.place);
  };
  return (
    <section class="preview" aria-labelledby="editor-preview">
      <div class="preview-head">
        <h2 id="editor-preview">{say('editor.preview')}</h2>
        <Button look="text" onClick={() => setLanguage(language === 'ja' ? 'en' : 'ja')}>
          {say(language === 'ja' ? 'editor.preview.inEnglish' : 'editor.preview.inJapanese')}
        </Button>
      </div>
      <p class="quiet">{say('editor.preview.text')}</p>
      {quizQuestions({ questions }).length > 0 && <p class="quiet">{sayQuiz('unseen')}</p>}
      {failed && (
        <Notice tone="caution" title={say('editor.preview.failed')} live>
          <p>{say('failure.network.text')}</p>
        </Notice>
      )}
      {page !== undefined && (
        <iframe
          ref={frameRef}
          class="preview-frame"
          title={say('editor.preview')}
          sandbox="allow-same-origin allow-scripts"
          srcdoc={page}
          onLoad={({ currentTarget }) => {
            enliven(currentTarget, { questions, onPress: press });
            // Drawn anew it stays where it was, unless another question is wanted.
            const isShown = wanted.current !== undefined && showCard(currentTarget, wanted.current);
            if (!isShown) currentTarget.contentWindow?.scrollTo(0, scrolled.current);
            wanted.current = undefined;
          }}
        />
      )}
    </section>
  );
}

async function readPage(path: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', signal });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
