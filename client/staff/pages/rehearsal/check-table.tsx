import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { RehearsalCheck } from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import { checkWording, valueWording } from './check-wording.ts';
import { useRehearsalWords } from './rehearsal-words.ts';

export interface CheckTableProps {
  readonly caption: ComponentChildren;
  readonly captionHidden?: boolean | undefined;
  readonly checks: readonly RehearsalCheck[];
}

/** Expected beside observed, check by check. */
export function CheckTable({ caption, captionHidden, checks }: CheckTableProps) {
  const { locale, say } = useRehearsalWords();
  const captionId = useId();
  return (
    <section class="table-scroll" tabIndex={0} aria-labelledby={captionId}>
      <table class="data-table check-table">
        <caption id={captionId} class={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('column.check')}</th>
            <th scope="col">{say('column.expected')}</th>
            <th scope="col">{say('column.observed')}</th>
            <th scope="col">{say('column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check, index) => (
            <tr key={index} class={check.ok ? undefined : 'is-wrong'}>
              <th scope="row">{checkWording(locale, check)}</th>
              <td>{valueWording(locale, check.code, check.expected)}</td>
              <td>
                {valueWording(locale, check.code, check.observed)}
                {check.note && <PageSaid name={check.note} />}
              </td>
              <td>
                <CheckVerdict ok={check.ok} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The page's own words, in its own language. */
function PageSaid({ name }: { readonly name: string }) {
  const { say } = useRehearsalWords();
  const isJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(name);
  return (
    <span class="quiet">
      {say('page.said')}
      {say('colon')}
      <span lang={isJapanese ? 'ja' : 'en'}>{name}</span>
    </span>
  );
}

export function CheckVerdict({ ok }: { readonly ok: boolean }) {
  const { say } = useRehearsalWords();
  return (
    <span class={ok ? 'check-verdict is-ok' : 'check-verdict is-wrong'}>
      <span aria-hidden="true">{say(ok ? 'verdict.ok' : 'verdict.wrong')}</span>
      <span class="visually-hidden">{say(ok ? 'verdict.ok.word' : 'verdict.wrong.word')}</span>
    </span>
  );
}
