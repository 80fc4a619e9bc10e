import { Button } from '../components/button.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { renderDocument } from './answer-document.tsx';
import { answerPath, preparingPath } from './answer-path.ts';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps } from './page-props.ts';

export interface PreparingPageProps extends AnswerPageProps {
  /** The link that the office prepares with; undefined while there is none. */
  readonly preparingUrl: string | undefined;
}

const STEPS = ['preparing.step1', 'preparing.step2', 'preparing.step3'] as const;

/** Where the respondent hands out, reads again or ends the link with which their office fills in the draft. */
export function renderPreparingPage(props: PreparingPageProps): string {
  const { locale, code, preparingUrl } = props;
  const say = answerWords(locale);
  return renderDocument({
    ...props,
    pageName: say('title.preparing'),
    language: { href: (other) => preparingPath(code, other) },
    children: (
      <>
        <PageHeading {...props}>{say('preparing.heading')}</PageHeading>
        <ol class="steps">
          {STEPS.map((step) => (
            <li key={step}>{say(step)}</li>
          ))}
        </ol>
        {preparingUrl && (
          <section class="card" aria-labelledby="preparing-link">
            <h2 id="preparing-link">{say('preparing.link')}</h2>
            <p class="link-text">
              <code>{preparingUrl}</code>
            </p>
            <p class="quiet">{say('preparing.linkMeans')}</p>
          </section>
        )}
        <form method="post" action={preparingPath(code, locale)}>
          {preparingUrl && <p class="quiet">{say('preparing.endMeans')}</p>}
          <div class="button-row">
            <LinkButton href={answerPath(code, locale)}>{say('preparing.back')}</LinkButton>
            {preparingUrl ? (
              <Button type="submit" name="action" value="end">
                {say('preparing.end')}
              </Button>
            ) : (
              <Button type="submit" look="primary" name="action" value="hand-out">
                {say('preparing.handOut')}
              </Button>
            )}
          </div>
        </form>
      </>
    ),
  });
}
