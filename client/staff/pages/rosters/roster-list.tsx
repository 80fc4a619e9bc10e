import { type Column, DataTable } from '../../../components/data-table.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { RostersReply } from '../../requests/replies.ts';

type ListedRoster = RostersReply['rosters'][number];

export function RosterList({ rosters }: { readonly rosters: readonly ListedRoster[] }) {
  const { say } = useWords();
  const columns: readonly Column<ListedRoster>[] = [
    {
      key: 'name',
      header: say('rosters.name'),
      namesRow: true,
      cell: ({ id, name }) => (
        <a href={addresses.roster(id)}>
          <Localized text={name} />
        </a>
      ),
    },
    {
      key: 'members',
      header: say('rosters.memberCount'),
      numeric: true,
      cell: ({ memberCount }) => groupedFigure(memberCount),
    },
    {
      key: 'used',
      header: say('rosters.usedBy'),
      numeric: true,
      cell: ({ questionnaireCount }) => groupedFigure(questionnaireCount),
    },
  ];
  return (
    <DataTable
      caption={say('rosters.caption', { count: rosters.length })}
      columns={columns}
      rows={rosters}
      rowKey={({ id }) => id}
      stacks
      empty={
        <>
          <h2>{say('rosters.empty.heading')}</h2>
          <p>{say('rosters.empty.text')}</p>
        </>
      }
    />
  );
}
