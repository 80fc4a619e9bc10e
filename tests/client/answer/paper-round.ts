import type { PaperPageProps } from '../../../client/answer/answer-pages.tsx';
import { qrDrawingOf } from '../../../server/replies/qr-drawing.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Question } from '../../../shared/domain/questionnaire.ts';
import { askedWithEveryKind, assets, everyKind, pageProps } from './asked-round.ts';

/** Every kind of question, the fourth of them beginning a section and with a help text. */
const inSections: readonly Question[] = everyKind.map((question) =>
  question.code === 'q4'
    ? {
        ...question,
        section: { ja: '取組について', en: 'What was done' },
        help: { ja: '実施した取組だけを選んでください。', en: 'Choose only what was actually done.' },
      }
    : question,
);

export function paperProps(overrides: Partial<PaperPageProps> = {}, locale: Locale = 'ja'): PaperPageProps {
  const props = pageProps({}, locale);
  const address = `https://survey.example.jp/a/${props.code}`;
  return {
    ...props,
    assets: { ...assets, stylesheet: '/assets/paper.css' },
    questionnaire: { ...askedWithEveryKind, questions: inSections },
    address,
    qr: qrDrawingOf(address),
    ...overrides,
  };
}
