import type { RobotReport } from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import { WRITINGS_IN_ORDER } from '../../../../shared/domain/rehearsal/robot-words.ts';
import { CheckVerdict } from './check-table.tsx';
import { useRehearsalWords } from './rehearsal-words.ts';

/** So much of a comment is shown; the longest fills pages. */
const SHOWN_CHARACTERS = 120;

/** Every script that was written in, with the first robot that wrote in it. */
export function WrittenWords({ robots }: { readonly robots: readonly RobotReport[] }) {
  const { say } = useRehearsalWords();
  const written = [...WRITINGS_IN_ORDER, 'longest' as const].flatMap((writing) => {
    const robot = robots.find((one) => one.writing === writing && one.words !== undefined);
    return robot ? [robot] : [];
  });
  return (
    <section class="stack" aria-labelledby="words">
      <h2 id="words">{say('words.heading')}</h2>
      {written.length === 0 ? (
        <p>{say('words.none')}</p>
      ) : (
        <>
          <p>{say('words.lead')}</p>
          <section class="table-scroll" tabIndex={0} aria-labelledby="words-caption">
            <table class="data-table is-stacking">
              <caption id="words-caption" class="visually-hidden">
                {say('words.caption')}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{say('words.kind')}</th>
                  <th scope="col">{say('words.text')}</th>
                  <th scope="col">{say('column.verdict')}</th>
                </tr>
              </thead>
              <tbody>
                {written.map((robot) => (
                  <tr key={robot.writing}>
                    <th scope="row">{say(`writing.${robot.writing}`)}</th>
                    <td data-label={say('words.text')}>
                      <span class="written" dir="auto">
                        {shortened(robot.words ?? '')}
                      </span>
                    </td>
                    <td data-label={say('column.verdict')}>
                      <CheckVerdict ok={cameBack(robot)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : words;
}

const ABOUT_WORDS = new Set(['words', 'words-on-page', 'as-text']);

function cameBack({ checks }: RobotReport): boolean {
  const own = checks.filter(({ code }) => ABOUT_WORDS.has(code));
  return own.length > 0 && own.every(({ ok }) => ok);
}
