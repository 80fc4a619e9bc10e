import { addresses } from '../addresses.ts';

/** What a part of the app that could not be loaded is missing for. */
export type LateTrouble = 'away' | 'newer' | 'missing';

const RELOADED_FOR = 'hakaru.reloaded-for';

/**
 * Why a late part did not come. After an upgrade a window that stayed open asks for files that are no longer there:
 * the service then answers, with a page that begins with another script than this window's. To whoever reloads the
 * page for it, `newer` is said once for each such script: a page that some cache keeps giving out would be read for ever.
 */
export async function lateTrouble({ reloads }: { readonly reloads: boolean }): Promise<LateTrouble> {
  const served = await servedScript();
  if (served === undefined) return 'away';
  const own = scriptIn(document);
  if (served === '' || own === '' || served === own) return 'missing';
  return !reloads || isFirstTimeFor(served) ? 'newer' : 'missing';
}

/** The script that the served page begins with; undefined where the service does not answer with a page. */
async function servedScript(): Promise<string | undefined> {
  try {
    const reply = await fetch(addresses.overview, { cache: 'no-store' });
    if (!reply.ok) return undefined;
    return scriptIn(new DOMParser().parseFromString(await reply.text(), 'text/html'));
  } catch {
    return undefined;
  }
}

function scriptIn(page: Document): string {
  return page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? '';
}

/** Where nothing can be remembered nothing is reloaded by itself: the person is asked. */
function isFirstTimeFor(script: string): boolean {
  try {
    if (sessionStorage.getItem(RELOADED_FOR) === script) return false;
    sessionStorage.setItem(RELOADED_FOR, script);
    return sessionStorage.getItem(RELOADED_FOR) === script;
  } catch {
    return false;
  }
}
