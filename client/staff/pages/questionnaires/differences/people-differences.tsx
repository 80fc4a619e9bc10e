import { textIn } from '../../../../../shared/domain/localized-text.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import type { DifferencesReply } from '../../../requests/replies.ts';

type People = DifferencesReply['people'];

/** Who was asked and who will be, and how silence counts. */
export function PeopleDifferences({ differences }: { readonly differences: DifferencesReply }) {
  const { say } = useWords();
  const { people, nonResponse } = differences;
  const isSame = people.addedCount + people.removedCount === 0;
  return (
    <section class="stack" aria-labelledby="difference-people">
      <h2 id="difference-people">{say('differences.people')}</h2>
      <p>{say('differences.people.counts', { before: people.before, after: people.after })}</p>
      {isSame && <p class="quiet">{say('differences.people.same')}</p>}
      <Names heading={say('differences.people.added')} people={people.added} count={people.addedCount} />
      <Names
        heading={say('differences.people.removed')}
        people={people.removed}
        count={people.removedCount}
      />
      <dl class="facts">
        <div>
          <dt>{say('nonResponse')}</dt>
          <dd>
            {nonResponse.before === nonResponse.after
              ? say(`nonResponse.${nonResponse.after}`)
              : say('differences.from', {
                  before: say(`nonResponse.${nonResponse.before}`),
                  after: say(`nonResponse.${nonResponse.after}`),
                })}
          </dd>
        </div>
      </dl>
    </section>
  );
}

interface NamesProps {
  readonly heading: string;
  /** The first of them. */
  readonly people: People['added'];
  readonly count: number;
}

function Names({ heading, people, count }: NamesProps) {
  const { locale, say } = useWords();
  if (count === 0) return null;
  const names = people.map(({ name }) => textIn(locale, name)).join(say('listComma'));
  const others = count - people.length;
  return (
    <p>
      <strong>{heading}</strong>
      {say('colon')}
      {others > 0 ? say('differences.people.others', { names, count: others }) : names}
    </p>
  );
}
