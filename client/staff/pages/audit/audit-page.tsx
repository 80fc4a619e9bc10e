import '../../styles/stacking-tables.css';
import '../../styles/audit.css';
import { useLocation } from 'preact-iso/router';
import { LinkButton } from '../../../components/link-button.tsx';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { subjectKindWording } from '../../messages/audit-wording.ts';
import { fileForPeople } from '../../requests/file-for-people.ts';
import type { AuditReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { type AuditQuery, auditQueryOf, withoutPlace } from './audit-filter.ts';
import { AuditFilterForm } from './audit-filter-form.tsx';
import { AuditTable } from './audit-table.tsx';
import { ChainCheck } from './chain-check.tsx';

export function AuditPage() {
  const { say } = useWords();
  const query = auditQueryOf(useLocation().query);
  const path = api.audit(query);
  const log = useResource<AuditReply>(path);
  return (
    <Page heading={say('navigation.audit')} title={[say('navigation.audit')]}>
      <div class="stack">
        <p>{say('audit.lead')}</p>
        <ChainCheck />
        <AuditFilterForm key={api.audit(withoutPlace(query))} query={query} />
        <Loaded resource={log}>
          {(data) => (
            <div class="stack audit-log">
              {query.subject && <SubjectOnly subject={query.subject} data={data} />}
              <AuditTable entries={data.entries} hasOlder={data.next !== undefined} />
              <AuditPlaces query={query} next={data.next} />
            </div>
          )}
        </Loaded>
        <AuditFiles query={withoutPlace(query)} />
      </div>
    </Page>
  );
}

/** What the table is narrowed down to by a link, which no field of the form says. */
function SubjectOnly({ subject, data }: { readonly subject: string; readonly data: AuditReply }) {
  const { locale, say } = useWords();
  const [kind = ''] = subject.split('/');
  const name = data.entries.find((entry) => `${entry.subject.kind}/${entry.subject.id}` === subject)?.subject
    .name;
  return (
    <p>
      {say('audit.subjectOnly', { subject: subjectKindWording(locale, kind) })}{' '}
      {name && (
        <strong>
          <Localized text={name} />
        </strong>
      )}
    </p>
  );
}

function AuditPlaces({ query, next }: { readonly query: AuditQuery; readonly next: number | undefined }) {
  const { say } = useWords();
  return (
    <div class="button-row">
      {next !== undefined && (
        <LinkButton href={addresses.auditOf({ ...query, after: String(next) })}>
          {say('audit.older')}
        </LinkButton>
      )}
      {query.after !== undefined && (
        <LinkButton look="text" href={addresses.auditOf({ ...withoutPlace(query) })}>
          {say('audit.newest')}
        </LinkButton>
      )}
    </div>
  );
}

function AuditFiles({ query }: { readonly query: AuditQuery }) {
  const { locale, say } = useWords();
  const file = api.auditCsv({ ...query });
  return (
    <section class="stack no-print" aria-labelledby="audit-files">
      <h2 id="audit-files">{say('audit.files')}</h2>
      <div class="button-row">
        <LinkButton href={fileForPeople(file, locale)} download>
          {say('files.utf8')}
        </LinkButton>
        <LinkButton href={api.auditCsv({ ...query, bom: '0' })} download>
          {say('files.programs')}
        </LinkButton>
        <LinkButton href={fileForPeople(file, locale, 'cp932')} download>
          {say('files.cp932')}
        </LinkButton>
      </div>
    </section>
  );
}
