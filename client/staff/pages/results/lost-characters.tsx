import { type Column, DataTable } from '../../../components/data-table.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Cp932LossesReply } from '../../requests/replies.ts';

type Loss = Cp932LossesReply['characters'][number];

export interface LostCharactersProps {
  readonly losses: Cp932LossesReply;
  readonly href: string;
}

/** Told before the download: afterwards nobody can see from the file what the `?` were. */
export function LostCharacters({ losses, href }: LostCharactersProps) {
  const { say } = useWords();
  const { distinct, total, characters } = losses;
  const columns: readonly Column<Loss>[] = [
    {
      key: 'character',
      header: say('export.losses.character'),
      namesRow: true,
      cell: ({ character, codePoint }) => `${character} ${codePoint}`,
    },
    { key: 'count', header: say('export.losses.count'), numeric: true, cell: ({ count }) => count },
    {
      key: 'example',
      header: say('export.losses.example'),
      cell: ({ example: { row, column, text } }) => (
        <>
          <span class="quiet">{say('export.losses.place', { row, column })}</span>
          <span class="as-entered">{text}</span>
        </>
      ),
    },
  ];
  return (
    <div class="lost-characters">
      <Notice tone="caution" title={say('export.losses.title', { distinct, total })} live>
        <p>{say('export.losses.text')}</p>
        <DataTable
          caption={say('export.losses.caption')}
          columns={columns}
          rows={characters}
          rowKey={({ codePoint }) => codePoint}
          empty={null}
        />
        <p>
          <LinkButton href={href} download>
            {say('export.losses.anyway')}
          </LinkButton>
        </p>
      </Notice>
    </div>
  );
}
