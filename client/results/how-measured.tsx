import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedIndicator,
  PublishedPeople,
  PublishedQuestionnaire,
} from '../../shared/domain/publication/published-document.ts';
import { Fact } from '../components/fact.tsx';
import { dayTimeWording, dayWording } from '../messages/date-wording.ts';
import { groupedFigure } from '../messages/figures.ts';
import { EnteredLines } from './entered-lines.tsx';
import { isolatedIn } from './isolated.ts';
import { MeasuredQuestion } from './measured-question.tsx';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { PositiveRule } from './positive-rule.tsx';

export interface HowMeasuredProps {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
  readonly questionnaire: PublishedQuestionnaire | undefined;
  /** Who was asked and answered, as the page says it now. */
  readonly people: PublishedPeople | undefined;
  /** The counts are then no longer those of the result. */
  readonly isCorrected: boolean;
}

/** Who was asked what, which answers count, what silence means; or who judged; or where an entered figure is from. */
export function HowMeasured(props: HowMeasuredProps) {
  const { locale, indicator, questionnaire } = props;
  const say = resultsWords(locale);
  const { measured, source, kind, judgedBy } = indicator;
  const questions = questionnaire?.questions ?? [];
  const looked = questions.filter(({ code }) =>
    measured?.conditions.some(({ question }) => question === code),
  );
  if (!questionnaire && source === undefined && !judgedBy) return null;
  return (
    <section class="how-measured">
      <h4>{say('how.title')}</h4>
      <dl class="facts">
        {questionnaire && <Asked {...props} questionnaire={questionnaire} />}
        {measured && questionnaire && (
          <Fact term={say('how.counted')}>
            <PositiveRule locale={locale} measured={measured} questions={questions} />
          </Fact>
        )}
        {questionnaire && <Fact term={say('how.silence')}>{say(`how.${questionnaire.nonResponse}`)}</Fact>}
        {kind === 'milestone' && judgedBy && <Fact term={say('how.judged')}>{say('how.judgedByAll')}</Fact>}
        {kind !== 'milestone' && <Fact term={say('how.verdict')}>{say('how.verdictText')}</Fact>}
        {source !== undefined && (
          <Fact term={say('how.source')}>
            <EnteredLines locale={locale} text={{ ja: source }} />
          </Fact>
        )}
      </dl>
      {props.isCorrected && looked.length > 0 && <p>{say('corrections.counts')}</p>}
      {questionnaire &&
        measured &&
        looked.map((question) => (
          <MeasuredQuestion
            key={question.code}
            locale={locale}
            code={indicator.displayCode}
            question={question}
            number={question.number ?? questions.indexOf(question) + 1}
            eligible={questionnaire.eligible}
            measured={measured}
          />
        ))}
    </section>
  );
}

function Asked({
  locale,
  questionnaire,
  people = questionnaire,
}: HowMeasuredProps & { readonly questionnaire: PublishedQuestionnaire }) {
  const say = resultsWords(locale);
  const { title, asked, issuedAt, dueAt, closedAt, fixedAt } = questionnaire;
  return (
    <>
      <Fact term={say('how.questionnaire')}>
        <EnteredLines locale={locale} text={title} />
      </Fact>
      <Fact term={say('how.asked')}>
        <MixedText
          locale={locale}
          text={say('how.askedText', {
            roster: isolatedIn(locale, asked),
            eligible: groupedFigure(people.eligible),
            excused: groupedFigure(people.excused),
          })}
        />
      </Fact>
      {issuedAt && closedAt && (
        <Fact term={say('how.when')}>
          {say('how.whenText', {
            from: dayWording(locale, new Date(issuedAt)),
            until: dayTimeWording(
              locale,
              new Date(dueAt !== undefined && dueAt < closedAt ? dueAt : closedAt),
            ),
          })}
        </Fact>
      )}
      {fixedAt && <Fact term={say('how.fixed')}>{dayWording(locale, new Date(fixedAt))}</Fact>}
    </>
  );
}
