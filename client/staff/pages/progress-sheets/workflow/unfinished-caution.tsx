import { Notice } from '../../../../components/notice.tsx';
import type { SheetReply } from '../../../requests/replies.ts';
import { useSheetWords } from '../sheet-words.ts';
import { unfinishedParts } from './unfinished-parts.ts';

/** In words, what a sheet that is about to be fixed still lacks; nothing of it stops anybody. */
export function UnfinishedCaution({ sheet }: { readonly sheet: SheetReply }) {
  const { say } = useSheetWords();
  const { unmeasured, unwritten, open, actions } = unfinishedParts(sheet);
  if (unmeasured.length === 0 && unwritten.length === 0 && open === 0) return null;
  const listed = (names: readonly string[]) => names.join(say('listComma'));
  return (
    <Notice tone="caution" title={say('unfinished.title')}>
      <ul>
        {unmeasured.length > 0 && <li>{say('unfinished.unmeasured', { codes: listed(unmeasured) })}</li>}
        {unwritten.length > 0 && (
          <li>
            {say('unfinished.unwritten', { parts: listed(unwritten.map((part) => say(`part.${part}`))) })}
          </li>
        )}
        {open > 0 && <li>{say('unfinished.actions', { done: actions - open, total: actions, open })}</li>}
      </ul>
    </Notice>
  );
}
