import { useCallback, useEffect, useState } from 'preact/hooks';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { api } from '../../addresses.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { AuditChainReply } from '../../requests/replies.ts';

type Check =
  | { readonly state: 'checking' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'checked'; readonly chain: AuditChainReply };

/** Walks the whole chain when the page is opened and when asked; not with every glance at the window. */
export function ChainCheck() {
  const { say } = useWords();
  const { client } = useSignedIn();
  const [check, setCheck] = useState<Check>({ state: 'checking' });
  const walk = useCallback(async () => {
    setCheck({ state: 'checking' });
    const outcome = await client.send<AuditChainReply>('GET', api.auditChain);
    setCheck(
      outcome.ok ? { state: 'checked', chain: outcome.data } : { state: 'failed', failure: outcome.failure },
    );
  }, [client]);
  useEffect(() => {
    walk();
  }, [walk]);
  if (check.state === 'failed') return <FailureNotice failure={check.failure} onRetry={walk} />;
  return (
    <div class="chain-check">
      <p class="chain-standing" role="status">
        {check.state === 'checking' ? say('chain.checking') : <ChainBadge {...check.chain} />}
      </p>
      {check.state === 'checked' && (
        <>
          <Button look="text" onClick={walk}>
            {say('chain.again')}
          </Button>
          <ChainWords {...check.chain} />
        </>
      )}
    </div>
  );
}

function ChainBadge({ sound, entries, brokenAt = 0 }: AuditChainReply) {
  const { say } = useWords();
  return sound ? (
    <Badge tone="good" icon="check">
      {say('chain.sound', { count: groupedFigure(entries) })}
    </Badge>
  ) : (
    <Badge tone="bad" icon="cross">
      {say('chain.broken', { sequence: brokenAt })}
    </Badge>
  );
}

function ChainWords({ sound, entries, brokenAt = 0, lastHash }: AuditChainReply) {
  const { say } = useWords();
  if (!sound) {
    return (
      <Notice tone="error" title={say('chain.broken', { sequence: brokenAt })}>
        <p>{say('chain.broken.text', { sequence: brokenAt, count: entries })}</p>
      </Notice>
    );
  }
  return (
    <details class="chain-hash">
      <summary>{say('chain.lastHash')}</summary>
      <p>
        <code>{lastHash}</code>
      </p>
      <p class="quiet">{say('chain.lastHash.text')}</p>
    </details>
  );
}
