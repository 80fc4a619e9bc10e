import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { SheetTask } from './sheet-tasks.ts';

interface Place {
  readonly planId: string;
  readonly fiscalYear: number;
}

/** What the progress sheets wait for, each with the way to the place. */
export function SheetTaskRows({ tasks, ...place }: Place & { readonly tasks: readonly SheetTask[] }) {
  const { say } = useWords();
  const rowOf = rowIn(say, place);
  return (
    <>
      {tasks.map((task) => {
        const { text, href, link } = rowOf(task);
        return (
          <li key={text}>
            <span>{text}</span>
            <a href={href}>
              {link}
              <span class="visually-hidden">{say('more.of', { name: text })}</span>
            </a>
          </li>
        );
      })}
    </>
  );
}

interface Row {
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

function rowIn(say: ReturnType<typeof useWords>['say'], { planId, fiscalYear }: Place) {
  return (task: SheetTask): Row => {
    switch (task.kind) {
      case 'missing-issues':
        return {
          text: say('toDo.missingIssues', { code: task.displayCode }),
          href: `${addresses.sheet(task.itemId, fiscalYear)}#sheet-nextYearIssues`,
          link: say('toDo.missingIssues.write'),
        };
      case 'returned':
      case 'in-review':
        return {
          text: say(`toDo.${task.kind}`, { number: task.number }),
          href: addresses.sheet(task.itemId, fiscalYear),
          link: say('toDo.open'),
        };
      case 'overdue-actions':
        return {
          text: say('toDo.overdue-actions', { count: task.count }),
          href: addresses.sheetActions(planId, fiscalYear),
          link: say('toDo.overdue-actions.see'),
        };
      case 'to-publish':
        return {
          text: say('toDo.to-publish'),
          href: addresses.publication(planId, fiscalYear),
          link: say('toDo.to-publish.see'),
        };
    }
  };
}
