import type { FunctionComponent } from 'preact';
import { loadJapanese } from '../messages/staff-words.ts';
import { LateTroubleText } from './late-trouble-text.tsx';
import { Waiting } from './loaded.tsx';
import { useWords } from './locale-setting.tsx';
import { Page } from './page.tsx';
import { useLate } from './use-late.ts';

/**
 * A page whose program is fetched when it is first opened. Where that fails it says whether the network is away, the
 * service has become a newer one, or the page itself is missing.
 */
export function latePage(load: () => Promise<FunctionComponent>): FunctionComponent {
  let known: { readonly Drawn: FunctionComponent } | undefined;
  const loadOnce = async () => {
    // Its words come with it: the first load holds those of the frame and the overview.
    const [Drawn] = await Promise.all([load(), loadJapanese()]);
    known = { Drawn };
    return known;
  };
  return function LatePage() {
    const { say } = useWords();
    const { loaded, trouble, retry } = useLate(loadOnce, known);
    if (loaded) return <loaded.Drawn />;
    if (trouble) {
      const title = say(`late.${trouble}.title`);
      return (
        <Page heading={title} title={[title]}>
          <LateTroubleText trouble={trouble} onRetry={retry} />
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
