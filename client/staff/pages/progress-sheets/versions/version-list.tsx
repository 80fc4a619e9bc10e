import { DataTable } from '../../../../components/data-table.tsx';
import { dayTimeWording } from '../../../../messages/date-wording.ts';
import { figureIn } from '../../../../messages/figures.ts';
import { addresses } from '../../../addresses.ts';
import type { SheetVersionsReply } from '../../../requests/replies.ts';
import { SheetBadge } from '../sheet-badge.tsx';
import { useSheetWords } from '../sheet-words.ts';

type Version = SheetVersionsReply['versions'][number];

export interface VersionListProps {
  readonly itemId: string;
  readonly fiscalYear: number;
  /** Of this page, newest first. */
  readonly versions: readonly Version[];
  readonly newest: number;
}

/** Versions, newest first: by which act, when and by whom. */
export function VersionList({ itemId, fiscalYear, versions, newest }: VersionListProps) {
  const { locale, say } = useSheetWords();
  const [first, last] = [versions[0]?.version ?? 0, versions.at(-1)?.version ?? 0];
  return (
    <DataTable<Version>
      caption={
        versions.length === newest
          ? say('versions.caption', { count: newest })
          : say('versions.captionOf', {
              first: figureIn(locale, first),
              last: figureIn(locale, last),
              count: newest,
            })
      }
      stacks
      columns={[
        {
          key: 'version',
          header: say('versions.version'),
          namesRow: true,
          cell: ({ version }) => say('versions.one', { version: figureIn(locale, version) }),
        },
        { key: 'at', header: say('versions.at'), cell: ({ at }) => dayTimeWording(locale, new Date(at)) },
        { key: 'by', header: say('versions.by'), cell: ({ by }) => by.name },
        {
          key: 'act',
          header: say('versions.act'),
          cell: ({ act, comment }) => (
            <>
              {say(`act.${act}`)}
              {comment !== undefined && <p class="as-entered quiet">{comment}</p>}
            </>
          ),
        },
        {
          key: 'status',
          header: say('versions.status'),
          cell: ({ status }) => <SheetBadge status={status} />,
        },
        {
          key: 'differences',
          header: say('differences.heading'),
          cell: ({ version }) => (
            <a href={addresses.sheetVersions(itemId, fiscalYear, { from: version - 1, to: version })}>
              {say('versions.toDifferences')}
              <span class="visually-hidden">
                {say('of', { name: say('versions.one', { version: figureIn(locale, version) }) })}
              </span>
            </a>
          ),
        },
      ]}
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty={say('versions.none')}
    />
  );
}
