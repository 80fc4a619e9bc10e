import { DataTable } from '../../../components/data-table.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Publication } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/** Every version that ever was, newest first. */
export function PublicationVersions({ publication }: { readonly publication: Publication }) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const { versions, address } = publication;
  const time = (instant: string) => dayTimeWording(locale, new Date(instant));
  const newest = versions.at(-1)?.version;
  // That nothing was public yet is said on top.
  if (newest === undefined) return null;
  return (
    <div class="publication-versions">
      <DataTable
        caption={words('versions.title')}
        rows={versions.toReversed()}
        rowKey={({ version }) => `${version}`}
        stacks
        empty={null}
        columns={[
          {
            key: 'version',
            header: words('versions.version'),
            namesRow: true,
            cell: ({ version, takenBackAt }) => {
              const name = words('versions.number', { version: figureIn(locale, version) });
              if (takenBackAt !== undefined) return name;
              return (
                <a href={`${address}/v/${version}`} target="_blank" rel="noopener">
                  {name}
                </a>
              );
            },
          },
          { key: 'at', header: words('versions.at'), cell: ({ publishedAt }) => time(publishedAt) },
          { key: 'cause', header: words('versions.cause'), cell: ({ cause }) => words(`cause.${cause}`) },
          {
            key: 'standing',
            header: words('versions.standing'),
            cell: ({ version, takenBackAt }) => {
              if (takenBackAt !== undefined) return words('standing.taken-back', { time: time(takenBackAt) });
              return words(version === newest ? 'standing.current' : 'standing.superseded');
            },
          },
        ]}
      />
    </div>
  );
}
