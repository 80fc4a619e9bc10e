import { renderQuestionsPage } from '../../client/answer/answer-pages.tsx';
import type { FormFields } from '../../shared/domain/answers.ts';
import type { Respondent } from '../../shared/domain/invitation.ts';
import type { LastYear } from '../../shared/domain/last-year.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { ANSWER_ASSETS } from '../replies/answer-assets.ts';
import { askedContentOf } from '../replies/asked-content.ts';

/** In place of a link code: it opens nothing. */
const NO_CODE = 'preview';

/** While the roster is empty there is nobody to address. */
const NOBODY: Respondent = { code: '-', name: { ja: '○○' }, title: { ja: '○○' } };

export interface Previewed {
  readonly questionnaire: Questionnaire;
  readonly member: Respondent | undefined;
  /** What that member answered in the earlier round. */
  readonly lastYear: LastYear | undefined;
  readonly locale: Locale;
  /** A question on the page to show, from 1. */
  readonly at: number | undefined;
  /** What has been chosen in the preview, as a form: questions of later pages can depend on it. */
  readonly chosen: string;
  readonly now: Date;
}

export function drawPreview({ questionnaire, member, lastYear, locale, at, chosen, now }: Previewed): string {
  const { content, fiscalYear, dueAt } = questionnaire;
  const { code, name, title, body } = member ?? NOBODY;
  const page = renderQuestionsPage({
    locale,
    assets: ANSWER_ASSETS,
    link: 'personal',
    code: NO_CODE,
    questionnaire: askedContentOf(content, fiscalYear),
    respondent: { code, name, title, body },
    dueAt,
    now,
    fields: fieldsIn(chosen),
    problems: [],
    at,
    lastYear,
    ground: { basedOn: 0, writer: '', seen: undefined },
  });
  return withoutSaving(page);
}

/**
 * Without the address of a draft the script saves nothing. A quotation mark in any text is written `&quot;`, so this is
 * found in the form's own tag and nowhere else.
 */
function withoutSaving(page: string): string {
  return page.replace(/ data-draft="[^"]*"/, '');
}

function fieldsIn(form: string): FormFields {
  const entries = new URLSearchParams(form);
  return new Map([...new Set(entries.keys())].map((name) => [name, entries.getAll(name)]));
}
