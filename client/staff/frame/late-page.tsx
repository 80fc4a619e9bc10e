import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from './failure-notice.tsx';
import { Waiting } from './loaded.tsx';

/** A page whose program is fetched when it is first opened; without the network it says so and can be tried again. */
export function latePage(load: () => Promise<FunctionComponent>): FunctionComponent {
  let loaded: FunctionComponent | undefined;
  return function LatePage() {
    const [Drawn, setDrawn] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (loaded) return;
      setFailed(false);
      load().then(
        (page) => {
          loaded = page;
          setDrawn(() => page);
        },
        () => setFailed(true),
      );
    }, [tries]);
    if (Drawn) return <Drawn />;
    return (
      <main id="main" class="page">
        {failed ? (
          <FailureNotice failure={{ kind: 'network' }} onRetry={() => setTries((count) => count + 1)} />
        ) : (
          <Waiting />
        )}
      </main>
    );
  };
}
