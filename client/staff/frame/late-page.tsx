import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { loadJapanese } from '../messages/staff-words.ts';
import { Waiting } from './loaded.tsx';
import { useWords } from './locale-setting.tsx';
import { Page } from './page.tsx';

/** A page whose program is fetched when it is first opened; without the network it says so and can be tried again. */
export function latePage(load: () => Promise<FunctionComponent>): FunctionComponent {
  let loaded: FunctionComponent | undefined;
  return function LatePage() {
    const { say } = useWords();
    const [Drawn, setDrawn] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (loaded) return;
      setFailed(false);
      // Its words come with it: the first load holds those of the frame and the overview.
      Promise.all([load(), loadJapanese()]).then(
        ([page]) => {
          loaded = page;
          setDrawn(() => page);
        },
        () => setFailed(true),
      );
    }, [tries]);
    if (Drawn) return <Drawn />;
    if (failed) {
      const title = say('failure.network.title');
      return (
        <Page heading={title} title={[title]}>
          <div class="stack">
            <p>{say('late.failed')}</p>
            <Button onClick={() => setTries((count) => count + 1)}>{say('retry')}</Button>
          </div>
        </Page>
      );
    }
    return (
      <main id="main" class="page">
        <Waiting />
      </main>
    );
  };
}
