import { keepsKey } from '../../shared/domain/certificate/certificate.ts';
import type {
  PublishedCertificate,
  PublishedMeasure,
  PublishedQuestion,
  PublishedQuestionnaire,
} from '../../shared/domain/publication/published-document.ts';
import type { Question, Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Tally } from '../../shared/domain/tally.ts';
import { found } from '../problem.ts';
import type { MeasuredIndicator } from '../store/measured-indicators.ts';
import type { ReadStore } from '../store/store.ts';

/** How the figures were measured: each questionnaire once, with its counts and its certificates. */
export async function readPublishedQuestionnaires(
  reads: ReadStore,
  measured: ReadonlyMap<string, MeasuredIndicator>,
): Promise<{
  readonly questionnaires: readonly PublishedQuestionnaire[];
  readonly certificates: readonly PublishedCertificate[];
}> {
  const tallies = new Map([...measured.values()].map(({ questionnaire, tally }) => [questionnaire, tally]));
  const questionnaires: PublishedQuestionnaire[] = [];
  const certificates: PublishedCertificate[] = [];
  const seen = new Set<string>();
  for (const [questionnaire, tally] of tallies) {
    if (seen.has(questionnaire.id)) continue;
    seen.add(questionnaire.id);
    const roster = found(await reads.rosters.findHead(questionnaire.rosterId));
    questionnaires.push(questionnaireIn(questionnaire, tally, roster.name));
    certificates.push(...(await certificatesOf(reads, questionnaire)));
  }
  return { questionnaires, certificates };
}

/** Whether a rule names options of a question with a key: those that count are then the right ones, or tell of them. */
function looksAtKey({ content }: Pick<Questionnaire, 'content'>, conditions: PublishedMeasure['conditions']) {
  const keyed = new Set(
    content.questions.filter((question) => 'rightOptions' in question).map(({ code }) => code),
  );
  return conditions.some(({ question }) => keyed.has(question));
}

export function publishedMeasureOf({ questionnaire, indicator }: MeasuredIndicator): PublishedMeasure {
  const measure = found(
    questionnaire.frozenMeasures.find(({ indicatorId }) => indicatorId === indicator.indicatorId),
  );
  const { combine, atLeast, counts, conditions } = measure;
  const { positive, negative, unanswered } = indicator;
  const withheld = keepsKey(questionnaire) && (counts !== undefined || looksAtKey(questionnaire, conditions));
  return {
    questionnaireId: questionnaire.id,
    combine,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(counts === undefined ? {} : { counts }),
    conditions: withheld ? [] : conditions,
    ...(withheld && counts === undefined ? { conditionsWithheld: true } : {}),
    ...{ positive, negative, unanswered },
  };
}

function questionnaireIn(
  questionnaire: Questionnaire,
  tally: Tally,
  asked: PublishedQuestionnaire['asked'],
): PublishedQuestionnaire {
  const { id, content, issuedAt, dueAt, closedAt, fixedAt } = questionnaire;
  const { eligible, responded, outstanding, excused } = tally;
  return {
    id,
    title: content.title,
    asked,
    nonResponse: content.nonResponse,
    ...(issuedAt ? { issuedAt: issuedAt.toISOString() } : {}),
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    ...(closedAt ? { closedAt: closedAt.toISOString() } : {}),
    ...(fixedAt ? { fixedAt: fixedAt.toISOString() } : {}),
    ...{ eligible, responded, outstanding, excused },
    // The key of a quiz that is never revealed stays out of everything, and so do the counts of its options, from which it
    // could be guessed: whoever asks it again relies on that.
    // The key of a quiz that is never revealed stays out of everything, and so do the counts of its options, from which
    // it could be guessed: whoever asks it again relies on that.
    questions: content.questions.flatMap((question, at) =>
      keepsKey(questionnaire) && 'rightOptions' in question ? [] : [questionIn(question, at + 1, tally)],
    ),
  };
}

function questionIn(question: Question, number: number, tally: Tally): PublishedQuestion {
  const counted = tally.questions.find(({ code }) => code === question.code);
  const options = 'options' in question ? question.options : [];
  return {
    code: question.code,
    number,
    kind: question.kind,
    text: question.text,
    answered: counted?.answered ?? 0,
    options: options.map(({ code, label }) => ({
      code,
      label,
      count: counted?.options.find((one) => one.code === code)?.count ?? 0,
    })),
  };
}

async function certificatesOf(
  reads: ReadStore,
  questionnaire: Questionnaire,
): Promise<readonly PublishedCertificate[]> {
  const certificates = await reads.certificates.of(questionnaire.id);
  return certificates.map(({ questionnaireId, kind, hash, text, at }) => ({
    ...{ questionnaireId, kind, hash },
    ...(keepsKey(questionnaire) ? {} : { text }),
    at: at.toISOString(),
  }));
}
