import { type Column, DataTable } from '../../../components/data-table.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { detailsWording } from '../../messages/audit-details.ts';
import { actionWording, subjectKindWording } from '../../messages/audit-wording.ts';
import type { AuditEntryReply } from '../../requests/replies.ts';

export interface AuditTableProps {
  readonly entries: readonly AuditEntryReply[];
  readonly hasOlder: boolean;
}

export function AuditTable({ entries, hasOlder }: AuditTableProps) {
  const { locale, say } = useWords();
  const columns: readonly Column<AuditEntryReply>[] = [
    {
      key: 'at',
      header: say('audit.at'),
      cell: ({ at }) => <time dateTime={at}>{dayTimeWording(locale, new Date(at))}</time>,
    },
    { key: 'who', header: say('audit.who'), cell: (entry) => <Who {...entry} /> },
    {
      key: 'what',
      header: say('audit.what'),
      namesRow: true,
      cell: ({ action }) => actionWording(locale, action),
    },
    { key: 'subject', header: say('audit.subject'), cell: (entry) => <Subject {...entry} /> },
    {
      key: 'details',
      header: say('audit.details'),
      cell: ({ details, names }) => (
        <ul class="audit-details">
          {detailsWording(locale, details, names).map(({ key, label, value }) => (
            <li key={key}>
              {label}
              {say('colon')}
              <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'sequence',
      header: say('audit.sequence'),
      cell: ({ sequence, hash }) => (
        <>
          {say('audit.number', { sequence })}
          <code class="audit-hash">{hash.slice(0, 8)}</code>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={say('audit.caption', { count: entries.length })}
      columns={columns}
      rows={entries}
      rowKey={({ sequence }) => String(sequence)}
      stacks
      empty={<p>{say(hasOlder ? 'audit.emptySoFar' : 'audit.empty')}</p>}
    />
  );
}

function Who({ actor }: AuditEntryReply) {
  const { say } = useWords();
  if (actor.name) return <Localized text={actor.name} />;
  return <>{actor.kind === 'service' ? say('audit.kind.service') : say('audit.deleted')}</>;
}

/** What was acted on, as the way to everything that was ever done to it. */
function Subject({ subject }: AuditEntryReply) {
  const { locale, say } = useWords();
  const kind = subjectKindWording(locale, subject.kind);
  if (subject.id === '') return <>{kind}</>;
  const name = subject.name?.ja ?? say('audit.deleted');
  return (
    <>
      <span class="audit-kind">{kind}</span>
      <a href={addresses.auditOf({ subject: `${subject.kind}/${subject.id}` })}>
        {subject.name ? <Localized text={subject.name} /> : name}
      </a>
    </>
  );
}
