import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ExportTurnProps } from './export-turn.tsx';

interface Wanted {
  readonly href: string;
  readonly key: number;
}

/**
 * Catches the links to files of tables, so that a file for which the service has no room yet is waited for on the page:
 * the browser by itself would only say that a download failed. What it takes is fetched with the first such link.
 */
export function ExportWatch() {
  const [wanted, setWanted] = useState<readonly Wanted[]>([]);
  const [Turn, setTurn] = useState<FunctionComponent<ExportTurnProps>>();
  useEffect(() => {
    let count = 0;
    const take = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
      if (!link || !isExport(link) || event.button !== 0 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const { href } = link;
      import('./export-turn.tsx').then(
        ({ ExportTurn }) => {
          setTurn(() => ExportTurn);
          count++;
          // The same file asked for twice is one file.
          setWanted((before) =>
            before.some((one) => one.href === href) ? before : [...before, { href, key: count }],
          );
        },
        // Without the network the browser says it as well as anybody.
        () => location.assign(href),
      );
    };
    addEventListener('click', take, true);
    return () => removeEventListener('click', take, true);
  }, []);
  if (!Turn) return null;
  return (
    <>
      {wanted.map(({ href, key }) => (
        <Turn
          key={key}
          href={href}
          onDone={() => setWanted((before) => before.filter((one) => one.key !== key))}
        />
      ))}
    </>
  );
}

/** Files of tables on this service; not pictures and documents that the page makes itself. */
function isExport({ href, dataset }: HTMLAnchorElement): boolean {
  const { origin, pathname } = new URL(href, location.href);
  return (
    origin === location.origin && /^\/api\/.*\.(?:csv|xlsx)$/.test(pathname) && dataset.turn === undefined
  );
}
