import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Resource } from '../requests/use-resource.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useWords } from './locale-setting.tsx';

export interface LoadedProps<T> {
  readonly resource: Resource<T>;
  readonly children: (data: T) => ComponentChildren;
}

/** What was asked for, or a word on why it is not there (yet), or on it being older than it could be. */
export function Loaded<T>({ resource, children }: LoadedProps<T>) {
  const { say } = useWords();
  const { data, failure, stale, reload } = resource;
  if (data === undefined) {
    if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
    return <Waiting />;
  }
  return (
    <>
      {stale && (
        <Notice tone="caution" title={say('stale.title')} live>
          <p>{say('stale.text')}</p>
          <Button onClick={reload}>{say('retry')}</Button>
        </Notice>
      )}
      {children(data)}
    </>
  );
}

/** In place of what is still being read. */
export function Waiting() {
  return (
    <p class="waiting" role="status">
      {useWords().say('loading')}
    </p>
  );
}
