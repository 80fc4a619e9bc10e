import type { LineChange } from '../../../../../shared/domain/progress-sheet/line-differences.ts';
import { useSheetWords } from '../sheet-words.ts';
import { type ShownLine, shownLines } from './shown-lines.ts';

/** Lines as they were and are: what went and what came is marked by a sign, a word for who hears it, and colour. */
export function LineList({ lines }: { readonly lines: readonly LineChange[] }) {
  return (
    <div class="line-list" lang="ja">
      {shownLines(lines).map((line, index) => (
        <DiffLine key={index} line={line} />
      ))}
    </div>
  );
}

function DiffLine({ line }: { readonly line: ShownLine }) {
  const { locale, say } = useSheetWords();
  if (line.kind === 'left-out') {
    return (
      <p class="diff-line quiet" lang={locale}>
        {say('differences.leftOut', { count: line.count })}
      </p>
    );
  }
  if (line.kind === 'same') return <p class="diff-line as-entered">{line.text}</p>;
  const Changed = line.kind === 'removed' ? 'del' : 'ins';
  return (
    <p class={`diff-line as-entered is-${line.kind}`}>
      <span class="diff-sign" lang={locale}>
        {say(`differences.${line.kind}`)}
      </span>
      {line.words.map(({ kind, text }, index) =>
        kind === 'same' ? <span key={index}>{text}</span> : <Changed key={index}>{text}</Changed>,
      )}
    </p>
  );
}
