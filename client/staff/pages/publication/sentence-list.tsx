import type { SentenceBefore } from '../../../../shared/domain/publication/sentences-before.ts';

/** Lines of a sheet as they were written. */
export function SentenceList({ sentences }: { readonly sentences: readonly SentenceBefore[] }) {
  return (
    <ul>
      {sentences.map(({ field, line }) => (
        <li key={`${field} ${line}`}>
          <q class="as-entered" lang="ja">
            {line}
          </q>
        </li>
      ))}
    </ul>
  );
}
