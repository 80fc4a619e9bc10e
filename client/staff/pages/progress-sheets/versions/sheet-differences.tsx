import type { ComponentChildren } from 'preact';
import { printedFigure } from '../../../../../shared/domain/progress-sheet/printed-wording.ts';
import type { SheetDifferencesReply } from '../../../requests/replies.ts';
import { useSheetWords } from '../sheet-words.ts';
import { LineList } from './line-list.tsx';
import { ValueChanges } from './value-changes.tsx';

/** What differs, column by column; what stayed as it was is left out. */
export function SheetDifferences({ differences }: { readonly differences: SheetDifferencesReply }) {
  const { say } = useSheetWords();
  const { fields, periods, counts } = differences;
  if (fields.length + periods.length + counts.length === 0) {
    return <p class="empty-state">{say('differences.none')}</p>;
  }
  return (
    <div class="stack differences">
      {periods.map((period) => (
        <Difference
          key={period.key}
          name={`${say('part.periods')}${say('colon')}${period.label}`}
          part={period}
        >
          <ValueChanges values={period.values} />
          {period.actions.map((action) => (
            <Difference key={action.key} name={action.text.slice(0, 60)} part={action} small>
              {action.lines.length > 0 && <LineList lines={action.lines} />}
              <ValueChanges values={action.values} />
            </Difference>
          ))}
        </Difference>
      ))}
      {fields.map(({ field, lines }) => (
        <section key={field} class="difference">
          <h3>{say(`field.${field}`)}</h3>
          <LineList lines={lines} />
        </section>
      ))}
      {counts.map((count) => (
        <Difference key={count.key} name={`${say('part.counts')}${say('colon')}${count.label}`} part={count}>
          <ValueChanges values={count.values} />
          {count.entries.map(({ asOf, from, to }) => (
            <div key={asOf}>
              <h4>{say(`half.${asOf}`)}</h4>
              <LineList
                lines={[
                  ...(from ? [{ kind: 'removed' as const, text: printedFigure(from) }] : []),
                  ...(to ? [{ kind: 'added' as const, text: printedFigure(to) }] : []),
                ]}
              />
            </div>
          ))}
        </Difference>
      ))}
    </div>
  );
}

interface DifferenceProps {
  readonly name: string;
  readonly part: Pick<SheetDifferencesReply['periods'][number], 'kind' | 'moved'>;
  readonly small?: boolean;
  readonly children: ComponentChildren;
}

/** One part that came, went or changed. */
function Difference({ name, part, small = false, children }: DifferenceProps) {
  const { say } = useSheetWords();
  const Heading = small ? 'h4' : 'h3';
  return (
    <section class={small ? 'difference is-small' : 'difference'}>
      <Heading>
        <span lang="ja">{name}</span> <span class="quiet">{say(`differences.kind.${part.kind}`)}</span>
        {part.moved && <span class="quiet"> {say('differences.moved')}</span>}
      </Heading>
      {children}
    </section>
  );
}
