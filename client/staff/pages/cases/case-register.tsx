import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { addresses } from '../../addresses.ts';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import type { CaseReply, CasesReply } from '../../requests/replies.ts';
import { CaseDialog } from './case-dialog.tsx';
import { CaseFigures } from './case-figures.tsx';
import { CaseFilter } from './case-filter.tsx';
import { CaseList } from './case-list.tsx';
import { useCaseWords } from './case-words.ts';
import { RemoveCase } from './remove-case.tsx';
import { RemovedCase } from './removed-case.tsx';
import type { AskedRegister } from './use-register.ts';

export interface CaseRegisterProps extends AskedRegister {
  readonly register: CasesReply;
  readonly on: string;
  readonly onDay: (on: string) => void;
  readonly mayEdit: boolean;
  /** Where the register is fetched as a file. */
  readonly csv: string;
}

type Asking =
  | { readonly act: 'edit'; readonly one?: CaseReply }
  | { readonly act: 'remove'; readonly one: CaseReply };

/** Figures, acts, filter and list of a register. */
export function CaseRegister(props: CaseRegisterProps) {
  const { register, resource, query, setQuery, pages, setPages, on, onDay, mayEdit, csv } = props;
  const { locale, say } = useCaseWords();
  const [asking, setAsking] = useState<Asking>();
  // Deleted in this window, the last one last: each has its way back.
  const [removed, setRemoved] = useState<readonly CaseReply[]>([]);
  const lastRemoved = removed.at(-1);
  const close = () => setAsking(undefined);
  const { item, fiscalYear, total, next } = register;
  const year = fiscalYearWording(locale, fiscalYear);
  return (
    <div class="stack is-wide">
      {total > 0 && <CaseFigures register={register} on={on} onDay={onDay} />}
      <section class="stack" aria-labelledby="case-list">
        <h2 id="case-list">{say('ofYear', { year })}</h2>
        {mayEdit && lastRemoved && (
          <RemovedCase
            key={lastRemoved.id}
            itemId={item.id}
            fiscalYear={fiscalYear}
            one={lastRemoved}
            onPutBack={() => {
              setRemoved(removed.slice(0, -1));
              resource.reload();
            }}
          />
        )}
        <div class="button-row">
          {mayEdit && (
            <>
              <Button look="primary" onClick={() => setAsking({ act: 'edit' })}>
                {say('add')}
              </Button>
              <LinkButton href={addresses.caseImport(item.id, fiscalYear)}>{say('import')}</LinkButton>
            </>
          )}
          {total > 0 && (
            <>
              <LinkButton href={csv} download>
                {say('csv.excel')}
              </LinkButton>
              <LinkButton href={`${csv}&encoding=cp932`} download>
                {say('csv.cp932')}
              </LinkButton>
            </>
          )}
        </div>
        {total === 0 ? (
          <div class="empty-state">
            <p>{say('empty.title', { year })}</p>
            <p>{say(mayEdit ? 'empty.edit' : 'empty.view')}</p>
          </div>
        ) : (
          <>
            <CaseFilter query={query} register={register} onQuery={setQuery} />
            <CaseList
              register={register}
              acts={
                mayEdit
                  ? {
                      change: (one) => setAsking({ act: 'edit', one }),
                      remove: (one) => setAsking({ act: 'remove', one }),
                    }
                  : undefined
              }
            />
            {(pages.length > 1 || next !== undefined) && (
              <nav class="button-row" aria-label={say('more.label')}>
                {pages.length > 1 && (
                  <Button onClick={() => setPages(pages.slice(0, -1))}>{say('more.before')}</Button>
                )}
                {next !== undefined && (
                  <Button onClick={() => setPages([...pages, next])}>{say('more.next')}</Button>
                )}
              </nav>
            )}
          </>
        )}
      </section>
      {asking?.act === 'edit' && (
        <CaseDialog register={register} one={asking.one} onClose={close} readAgain={resource.reload} />
      )}
      {asking?.act === 'remove' && (
        <RemoveCase
          one={asking.one}
          onClose={close}
          readAgain={resource.reload}
          onRemoved={() => setRemoved([...removed, asking.one])}
        />
      )}
    </div>
  );
}
