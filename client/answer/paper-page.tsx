import { EnteredText } from '../components/entered-text.tsx';
import { LinkButton } from '../components/link-button.tsx';
import type { QrDrawing } from '../components/qr-picture.tsx';
import { renderDocument } from './answer-document.tsx';
import { answerPath, paperPath } from './answer-path.ts';
import { answerWords } from './messages/answer-words.ts';
import { Addressee } from './page-heading.tsx';
import type { AnswerPageProps } from './page-props.ts';
import { PaperFacts } from './paper-facts.tsx';
import { PaperLink } from './paper-link.tsx';
import { PaperQuestion } from './paper-question.tsx';
import { PaperSignature } from './paper-signature.tsx';
import { PrintButton } from './print-button.tsx';

export interface PaperPageProps extends AnswerPageProps {
  /** The personal link in full, printed as text and as `qr`. */
  readonly address: string;
  readonly qr: QrDrawing;
}

/** The questionnaire as a form to fill in by hand, A4; what is said about printing it stays on the screen. */
export function renderPaperPage(props: PaperPageProps): string {
  const { locale, code } = props;
  const say = answerWords(locale);
  return renderDocument({
    ...props,
    pageName: say('paper.title'),
    language: { href: (other) => paperPath(code, other) },
    withScript: true,
    children: (
      <>
        <section class="paper-guide no-print" aria-label={say('paper.guide')}>
          <p>{say('paper.guideWhat')}</p>
          <p>{say('paper.guideHow')}</p>
          <div class="button-row">
            <LinkButton href={answerPath(code, locale)}>{say('paper.onScreen')}</LinkButton>
            <PrintButton locale={locale} look="primary" />
          </div>
        </section>
        <PaperSheet {...props} />
      </>
    ),
  });
}

function PaperSheet(props: PaperPageProps) {
  const { locale, questionnaire, respondent, code, address, qr } = props;
  const { title, introduction, questions } = questionnaire;
  const firstSection = questions.findIndex((question) => question.section);
  return (
    <article class="paper">
      {/* On top of every sheet, so that sheets that come apart find together again. */}
      <div class="paper-running" aria-hidden="true">
        <div>
          <span>
            <EnteredText locale={locale} text={title} />
          </span>
          <Addressee locale={locale} respondent={respondent} />
        </div>
      </div>
      <div class="paper-content">
        <div class="paper-heading">
          <Addressee locale={locale} respondent={respondent} />
          <h1>
            <EnteredText locale={locale} text={title} />
          </h1>
        </div>
        {introduction && (
          <p>
            <EnteredText locale={locale} text={introduction} />
          </p>
        )}
        <PaperFacts {...props} />
        {questions.map((question, index) => (
          <div class="paper-unit" key={question.code}>
            {question.section && (
              <h2 class="paper-section">
                <EnteredText locale={locale} text={question.section} />
              </h2>
            )}
            <PaperQuestion
              locale={locale}
              questions={questions}
              question={question}
              heading={firstSection >= 0 && index >= firstSection ? 'h3' : 'h2'}
            />
          </div>
        ))}
        <PaperSignature locale={locale} />
        <PaperLink locale={locale} code={code} address={address} qr={qr} />
      </div>
    </article>
  );
}
